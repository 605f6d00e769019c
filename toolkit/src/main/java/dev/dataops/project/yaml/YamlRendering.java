package dev.dataops.project.yaml;

import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Renders the Jinja inside a document. Parts without Jinja are kept as they are, so that this costs little where there is none. */
public final class YamlRendering {
    private final String path;
    private final ValueRenderer renderer;
    private final Predicate<KeyPath> rendered;
    private final Problems problems;
    private final KeyPath keys = new KeyPath();

    private YamlRendering(String path, ValueRenderer renderer, Predicate<KeyPath> rendered, Problems problems) {
        this.path = path;
        this.renderer = renderer;
        this.rendered = rendered;
        this.problems = problems;
    }

    /**
     * Renders a part of a document. A value that cannot be rendered is reported and kept as written.
     *
     * @param path the document's path, for messages
     * @param map the part
     * @param renderer what renders a text
     * @param rendered which values are rendered now, by the keys that lead to them from the part; others stay as written
     * @param problems where failures go
     * @return the part with all Jinja rendered
     */
    public static YamlMap render(
            String path, YamlMap map, ValueRenderer renderer, Predicate<KeyPath> rendered, Problems problems) {
        return (YamlMap) new YamlRendering(path, renderer, rendered, problems).node(map);
    }

    /** Returns whether a text holds anything that Jinja would act on. */
    public static boolean hasJinja(String text) {
        for (int at = text.indexOf('{'); at >= 0 && at + 1 < text.length(); at = text.indexOf('{', at + 1)) {
            char next = text.charAt(at + 1);
            if (next == '{' || next == '%' || next == '#') {
                return true;
            }
        }
        return false;
    }

    private YamlNode node(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar(scalar);
        }
        return node instanceof YamlList list ? list(list) : map((YamlMap) node);
    }

    private YamlNode scalar(YamlScalar scalar) {
        if (!(scalar.value() instanceof String text) || !changes(text) || !rendered.test(keys)) {
            return scalar;
        }
        if (!hasJinja(text)) {
            String shorter = text.substring(0, text.length() - 1); // as jinja2 does with a template's last line break
            return new YamlScalar(shorter, shorter, scalar.line(), scalar.column());
        }
        try {
            Object value = renderer.render(text, new SourceLocation(path, scalar.line(), scalar.column()));
            return toNode(value, scalar.line(), scalar.column());
        } catch (ToolkitException exception) {
            problems.add(exception);
            return scalar;
        }
    }

    private static boolean changes(String text) {
        return text.endsWith("\n") || hasJinja(text);
    }

    private YamlNode list(YamlList list) {
        YamlList changed = null;
        List<YamlNode> items = list.items();
        keys.push("");
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = node(items.get(i));
            if (changed == null && item != items.get(i)) {
                changed = new YamlList(list.line(), list.column());
                items.subList(0, i).forEach(changed::add);
            }
            if (changed != null) {
                changed.add(item);
            }
        }
        keys.pop();
        return changed == null ? list : changed;
    }

    private YamlNode map(YamlMap map) {
        YamlMap changed = null;
        List<YamlMap.Entry> entries = map.entries();
        for (int i = 0; i < entries.size(); i++) {
            YamlMap.Entry entry = entries.get(i);
            keys.push(entry.key());
            YamlNode value = node(entry.value());
            keys.pop();
            if (changed == null && value != entry.value()) {
                changed = new YamlMap(map.line(), map.column());
                entries.subList(0, i).forEach(changed::put);
            }
            if (changed != null) {
                changed.put(new YamlMap.Entry(entry.key(), entry.keyLine(), entry.keyColumn(), value));
            }
        }
        return changed == null ? map : changed;
    }

    /** Turns a rendered value into a tree, all of which stands where the template stood. */
    private static YamlNode toNode(@Nullable Object value, int line, int column) {
        if (value instanceof Map<?, ?> map) {
            YamlMap node = new YamlMap(line, column);
            map.forEach((key, item) ->
                    node.put(new YamlMap.Entry(String.valueOf(key), line, column, toNode(item, line, column))));
            return node;
        }
        if (value instanceof Iterable<?> items) {
            YamlList node = new YamlList(line, column);
            items.forEach(item -> node.add(toNode(item, line, column)));
            return node;
        }
        boolean known = value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Double;
        Object plain = known ? value : String.valueOf(value);
        return new YamlScalar(String.valueOf(plain), plain, line, column);
    }
}
