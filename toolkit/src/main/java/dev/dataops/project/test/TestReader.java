package dev.dataops.project.test;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.properties.TestSpec;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlRendering;
import dev.dataops.project.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes generic tests apart, in all the ways that property files write them: the name alone, a map of the name to its arguments, arguments under
 * {@code arguments} or beside {@code config}, or everything in one map with {@code test_name}.
 */
final class TestReader {
    /** Configurations that may stand beside the arguments, in the order in which dbt reads them. */
    private static final List<String> CONFIGS = List.of(
            "severity",
            "tags",
            "enabled",
            "where",
            "limit",
            "warn_if",
            "error_if",
            "fail_calc",
            "store_failures",
            "store_failures_as",
            "meta",
            "database",
            "schema",
            "alias");

    private final ValueRenderer renderer;
    private final boolean nestedArguments;

    /**
     * Creates a reader.
     *
     * @param renderer renders configurations
     * @param nestedArguments whether {@code arguments:} holds the arguments, which is dbt's flag {@code require_generic_test_arguments_property}
     */
    TestReader(ValueRenderer renderer, boolean nestedArguments) {
        this.renderer = renderer;
        this.nestedArguments = nestedArguments;
    }

    /**
     * Reads a test.
     *
     * @param column the name of the column that it stands under, quoted if need be
     * @throws ToolkitException if it is not written as a test may be
     */
    TestCall read(TestSpec spec, TestTarget target, Optional<String> column) {
        String name;
        Map<String, @Nullable Object> given;
        if (spec.node() instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            name = text;
            given = new LinkedHashMap<>();
        } else if (spec.node() instanceof YamlMap map && map.get("test_name") instanceof YamlScalar testName) {
            name = testName.asText();
            given = map.toValue();
            given.remove("test_name");
        } else if (spec.node() instanceof YamlMap map) {
            YamlMap.Entry only = onlyEntry(spec, map, target);
            name = only.key();
            given = argumentsOf(spec, only);
        } else {
            throw invalid(
                    spec.where(),
                    "a test of " + target.words() + " must be a name or a map, but is "
                            + spec.node().kind(),
                    "write '- not_null' or '- accepted_values: {...}'");
        }
        return call(spec, name, given, target, column);
    }

    private static YamlMap.Entry onlyEntry(TestSpec spec, YamlMap map, TestTarget target) {
        if (map.entries().size() != 1) {
            throw invalid(
                    spec.where(),
                    "a test of " + target.words() + " must have one key, its name, but has "
                            + map.entries().size(),
                    "indent its arguments two blanks deeper than its name");
        }
        return map.entries().get(0);
    }

    private static Map<String, @Nullable Object> argumentsOf(TestSpec spec, YamlMap.Entry entry) {
        YamlNode value = entry.value();
        if (value instanceof YamlMap arguments) {
            return arguments.toValue();
        }
        throw invalid(
                spec.yaml().at(entry),
                "the arguments of the test '" + entry.key() + "' must be a map, but are " + value.kind(),
                "write '- " + entry.key() + "' for a test without arguments, or indent the arguments below it");
    }

    private TestCall call(
            TestSpec spec,
            String fullName,
            Map<String, @Nullable Object> given,
            TestTarget target,
            Optional<String> column) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>(given);
        column.ifPresent(name -> arguments.put("column_name", name));
        if (nestedArguments && arguments.remove("arguments") instanceof Map<?, ?> nested) {
            nested.forEach((key, value) -> arguments.put(String.valueOf(key), value));
        }
        if (arguments.containsKey("model")) {
            throw invalid(spec.where(), "a test must not have an argument 'model'; dbt sets it itself", "remove it");
        }
        arguments.put("model", target.modelArgument());
        Map<String, @Nullable Object> config = config(spec, arguments);
        Object description = arguments.remove("description");
        Object name = arguments.remove("name");
        int dot = prefixLength(fullName);
        return new TestCall(
                identifier(spec, fullName, dot == 0 ? 0 : dot + 1),
                dot == 0 ? Optional.empty() : Optional.of(fullName.substring(0, dot)),
                arguments,
                config,
                name == null ? Optional.empty() : Optional.of(String.valueOf(name)),
                description == null ? "" : String.valueOf(description));
    }

    /** Takes the configuration out of the arguments. */
    private Map<String, @Nullable Object> config(TestSpec spec, Map<String, @Nullable Object> arguments) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        if (arguments.remove("config") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> nested.put(String.valueOf(key), value));
        }
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        for (String key : CONFIGS) {
            Object beside = arguments.remove(key);
            if (beside != null && nested.containsKey(key)) {
                throw invalid(
                        spec.where(),
                        "'" + key + "' stands both under 'config' and beside it",
                        "keep the one under 'config'");
            }
            put(spec, config, key, beside != null ? beside : nested.remove(key));
        }
        nested.forEach((key, value) -> put(spec, config, key, value));
        return config;
    }

    private void put(TestSpec spec, Map<String, @Nullable Object> config, String key, @Nullable Object value) {
        Object rendered = value instanceof String text && YamlRendering.hasJinja(text)
                ? renderer.render(text, spec.where())
                : value;
        if (rendered != null) {
            config.put(key, rendered);
        }
    }

    private static int prefixLength(String name) {
        int end = identifierEnd(name, 0);
        boolean dotted =
                end > 0 && end < name.length() && name.charAt(end) == '.' && identifierEnd(name, end + 1) > end + 1;
        return dotted ? end : 0;
    }

    private static String identifier(TestSpec spec, String name, int from) {
        int end = identifierEnd(name, from);
        if (end == from) {
            throw invalid(
                    spec.where(),
                    "'" + name + "' is not the name of a test",
                    "names are letters, digits and underscores");
        }
        return name.substring(from, end);
    }

    private static int identifierEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (end == from || c < '0' || c > '9')) {
                break;
            }
            end++;
        }
        return end;
    }

    private static ToolkitException invalid(SourceLocation where, String message, String hint) {
        return new ToolkitException(
                Diagnostic.error(ErrorCode.YAML_TYPE, message).at(where).withHint(hint));
    }
}
