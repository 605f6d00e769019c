package dev.dataops.project.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renders the arguments of a generic test as dbt does: every text is a template, and {@code ref('x')} is one without braces. */
public final class TestArguments {
    private static final Pattern LOOKS_LIKE_CALL =
            Pattern.compile("\\s*(?:env_var|ref|var|source|doc)\\s*\\(.+\\)\\s*");

    private TestArguments() {}

    /**
     * Renders arguments, in order.
     *
     * @param arguments the arguments as written; the name of the column is text and stays as it is
     * @param renderer renders a template to its value, as native Jinja does
     * @return the values that the test's macro is called with
     */
    public static Map<String, @Nullable Object> render(
            Map<String, ? extends @Nullable Object> arguments, Function<String, @Nullable Object> renderer) {
        Map<String, @Nullable Object> rendered = new LinkedHashMap<>();
        arguments.forEach(
                (name, value) -> rendered.put(name, name.equals("column_name") ? value : value(value, renderer)));
        return rendered;
    }

    private static @Nullable Object value(@Nullable Object value, Function<String, @Nullable Object> renderer) {
        if (value instanceof String text) {
            String template = LOOKS_LIKE_CALL.matcher(text).matches() ? "{{ " + text + " }}" : text;
            boolean plain = template.indexOf('{') < 0 && !template.endsWith("\n");
            return plain ? template : renderer.apply(template);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(value(item, renderer)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(key, value(item, renderer)));
            return entries;
        }
        return value;
    }
}
