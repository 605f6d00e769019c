package dev.dataops.cli.shell;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** dbt's environment variables that stand for options: {@code DBT_ENGINE_TARGET}, or {@code DBT_TARGET}, for {@code --target}. */
public final class DbtEnvironment {
    private static final List<String> PREFIXES = List.of("DBT_ENGINE_", "DBT_");
    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "on");
    private static final Set<String> NO = Set.of("0", "false", "f", "no", "n", "off");

    private final Map<String, String> variables;

    /** Wraps the environment's variables. */
    public DbtEnvironment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Returns the value of a variable, without dbt's prefix in its name; empty where it is missing or has no text. */
    public Optional<String> text(String name) {
        return variable(name).map(variables::get);
    }

    /** Returns a variable that is yes or no, in the words that dbt takes for these. */
    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> {
            String word = value.strip().toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                throw wrong(name, value, "true or false");
            }
            return YES.contains(word);
        });
    }

    /** Returns a variable that is one of several words, in any case. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> words) {
        return text(name)
                .map(value -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equalsIgnoreCase(value.strip()))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                name,
                                value,
                                "one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(words.getEnumConstants())
                                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                                        .toList()))));
    }

    private Optional<String> variable(String name) {
        return PREFIXES.stream()
                .map(prefix -> prefix + name)
                .filter(full -> !variables.getOrDefault(full, "").isBlank())
                .findFirst();
    }

    private ToolkitException wrong(String name, String value, String expected) {
        String full = variable(name).orElse(name);
        return new ToolkitException(
                Diagnostic.error(ErrorCode.USAGE, "the environment variable " + full + " is '" + value + "'")
                        .withHint("set it to " + expected + ", or unset it"));
    }
}
