package dev.dataops.macros;

import dev.dataops.jinja.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a generic test, which are templates themselves: {@code {{ ref('orders') }}}, or just {@code ref('orders')}. They are rendered to values, not
 * to text, when the test's own template is.
 */
public final class TestArguments {
    /** The name under which a generic test's template finds its arguments. */
    public static final String NAME = "_dbt_generic_test_kwargs";

    private static final Pattern CALL =
            Pattern.compile("\\s*(env_var|ref|var|source|doc)\\s*\\(.+\\)\\s*", Pattern.DOTALL);
    private static final String COLUMN = "column_name";

    private TestArguments() {}

    /** Renders all arguments, in lists and maps too; {@code column_name} stays the text that it is. */
    public static Map<String, Object> render(Map<String, Object> arguments, DbtContext context) {
        Map<String, Object> rendered = new LinkedHashMap<>();
        arguments.forEach((name, value) ->
                rendered.put(name, name.equals(COLUMN) && value instanceof String ? value : value(value, context)));
        return rendered;
    }

    private static @Nullable Object value(@Nullable Object value, DbtContext context) {
        if (value instanceof String text) {
            return text(text, context);
        }
        if (value instanceof List<?> members) {
            List<Object> rendered = new ArrayList<>(members.size());
            members.forEach(member -> rendered.add(value(member, context)));
            return rendered;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> rendered = new LinkedHashMap<>();
            map.forEach((key, member) -> rendered.put(key, value(member, context)));
            return rendered;
        }
        return value;
    }

    private static @Nullable Object text(String text, DbtContext context) {
        if (text.indexOf('{') < 0) {
            return CALL.matcher(text).matches() ? evaluate("{{ " + text + " }}", context) : text;
        }
        return evaluate(text, context);
    }

    private static @Nullable Object evaluate(String template, DbtContext context) {
        return Template.parse(template, "test argument").evaluate(context);
    }
}
