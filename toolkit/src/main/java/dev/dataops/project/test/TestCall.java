package dev.dataops.project.test;

import dev.dataops.jinja.value.Values;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A generic test, taken apart.
 *
 * @param name the test's name, such as {@code not_null}
 * @param namespace the package named before it, if one is
 * @param arguments the macro's arguments in dbt's order, {@code column_name} and {@code model} among them; not rendered
 * @param config the test's configuration, rendered
 * @param givenName the name that the property file gives to it, if it does
 * @param description its description, not rendered
 */
public record TestCall(
        String name,
        Optional<String> namespace,
        Map<String, @Nullable Object> arguments,
        Map<String, @Nullable Object> config,
        Optional<String> givenName,
        String description) {

    /** Returns the template that the test is, as dbt writes it. */
    public String rawCode() {
        String macro = namespace.map(prefix -> prefix + ".").orElse("") + "test_" + name;
        StringBuilder code = new StringBuilder("{{ ").append(macro).append("(**_dbt_generic_test_kwargs) }}");
        if (!config.isEmpty()) {
            StringJoiner settings = new StringJoiner(",");
            config.forEach((key, value) -> settings.add(key + "=" + literal(value)));
            code.append("{{ config(").append(settings).append(") }}");
        }
        return code.toString();
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String text ? '"' + text.replace("\"", "\\\"") + '"' : Values.str(value);
    }
}
