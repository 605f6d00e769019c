package dev.dataops.execution.artifacts;

import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The selectors of {@code selectors.yml} as dbt's manifest shows them: criteria that were written as text are taken apart into maps, and a selector that
 * inherits another one holds its definition.
 */
final class SelectorShape {
    private static final Pattern CRITERION = Pattern.compile("(@)?((\\d*)\\+)?(?:([\\w.]+):)?(.*?)(\\+(\\d*))?");

    private final Map<String, Object> byName = new LinkedHashMap<>();

    private SelectorShape() {}

    /** Returns the selectors by name. */
    static Map<String, Object> of(Optional<YamlFile> file) {
        SelectorShape shape = new SelectorShape();
        if (file.isPresent()
                && file.get().root() instanceof YamlMap root
                && root.toValue().get("selectors") instanceof List<?> selectors) {
            selectors.forEach(shape::add);
        }
        return shape.byName;
    }

    private void add(@Nullable Object selector) {
        if (selector instanceof Map<?, ?> written) {
            Map<String, @Nullable Object> shape = new LinkedHashMap<>();
            written.forEach((key, value) ->
                    shape.put(String.valueOf(key), "definition".equals(key) ? definition(value) : value));
            byName.put(String.valueOf(written.get("name")), shape);
        }
    }

    private @Nullable Object definition(@Nullable Object written) {
        if (written instanceof String text) {
            return criterion(text);
        }
        if (!(written instanceof Map<?, ?> map) || map.isEmpty()) {
            return written;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        if (map.size() == 1) {
            String key = String.valueOf(only.getKey());
            return only.getValue() instanceof List<?> parts
                    ? Map.of(key, parts.stream().map(this::definition).toList())
                    : pair(key, only.getValue());
        }
        return "selector".equals(map.get("method")) && byName.get(map.get("value")) instanceof Map<?, ?> inherited
                ? inherited.get("definition")
                : written;
    }

    private static Map<String, @Nullable Object> pair(String method, @Nullable Object value) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("method", method);
        shape.put("value", value);
        return shape;
    }

    private static Map<String, @Nullable Object> criterion(String text) {
        Matcher parts = CRITERION.matcher(text);
        if (!parts.matches()) {
            return Map.of("error", "Invalid selector spec");
        }
        String value = parts.group(5);
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        putIf(shape, "childrens_parents", parts.group(1) != null, true);
        putIf(shape, "parents", parts.group(2) != null, true);
        putIf(shape, "parents_depth", !empty(parts.group(3)), parts.group(3));
        shape.put("method", empty(parts.group(4)) ? defaultMethod(value) : parts.group(4));
        shape.put("value", value);
        putIf(shape, "children", parts.group(6) != null, true);
        putIf(shape, "children_depth", !empty(parts.group(7)), parts.group(7));
        return shape;
    }

    private static void putIf(Map<String, @Nullable Object> shape, String key, boolean wanted, @Nullable Object value) {
        if (wanted) {
            shape.put(key, value);
        }
    }

    private static boolean empty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    /** Says what a criterion without a method means, as dbt does: a path, a file or a name. */
    private static String defaultMethod(String value) {
        if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
            return "path";
        }
        return value.endsWith(".sql") || value.endsWith(".py") || value.endsWith(".csv") ? "file" : "fqn";
    }
}
