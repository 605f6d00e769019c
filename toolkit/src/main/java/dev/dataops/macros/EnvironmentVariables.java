package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The environment as {@code env_var()} reads it. Remembers what was read, so that a later run can tell whether it would read the same. Safe
 * for use by several threads.
 */
public final class EnvironmentVariables {
    /** Variables of this prefix hold secrets: only profiles and package files may read them. */
    public static final String SECRET_PREFIX = "DBT_ENV_SECRET";

    private final Map<String, String> environment;
    private final Map<String, Optional<String>> read = Collections.synchronizedMap(new TreeMap<>());

    /** Creates the reader of an environment, such as {@code System.getenv()}. */
    public EnvironmentVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Returns the value of a variable, or the default if it is not set.
     *
     * @param otherwise the default; null for none
     * @throws ToolkitException if the variable is not set and there is no default, or if it is a secret
     */
    public Object value(String name, @Nullable Object otherwise) {
        if (name.startsWith(SECRET_PREFIX)) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.ENV_VAR_MISSING,
                            "the secret '" + name + "' may be read in profiles.yml and packages.yml only")
                    .withHint("name the variable without the prefix " + SECRET_PREFIX + " if it is no secret"));
        }
        return secretOrValue(name, otherwise);
    }

    /** Returns the value of a variable or the default, as {@link #value} does, where secrets may be read: in profiles and package files. */
    public Object secretOrValue(String name, @Nullable Object otherwise) {
        String value = environment.get(name);
        if (!name.startsWith(SECRET_PREFIX)) {
            read.put(name, Optional.ofNullable(value));
        }
        if (value != null) {
            return value;
        }
        if (otherwise != null) {
            return otherwise;
        }
        String hint = Suggestions.didYouMean(name, environment.keySet())
                .orElse("set it, or give a default: env_var('" + name + "', 'value')");
        throw new ToolkitException(
                Diagnostic.error(ErrorCode.ENV_VAR_MISSING, "the environment variable '" + name + "' is not set")
                        .withHint(hint));
    }

    /** Returns what was read so far, by name; empty for what was not set. Secrets are left out. */
    public Map<String, Optional<String>> read() {
        synchronized (read) {
            return Collections.unmodifiableMap(new TreeMap<>(read));
        }
    }

    /** Returns the variables that dbt writes into artifacts: those whose name begins with {@code DBT_ENV_CUSTOM_ENV_}, without it. */
    Map<String, Object> metadata() {
        String prefix = "DBT_ENV_CUSTOM_ENV_";
        Map<String, Object> metadata = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                metadata.put(name.substring(prefix.length()), value);
            }
        });
        return metadata;
    }
}
