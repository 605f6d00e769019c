package dev.dataops.cli.view;

import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node as {@code ls} prints it (docs.getdbt.com/reference/commands/list). */
public final class NodeLine {
    private static final Set<String> USUAL_KEYS = Set.of(
            "alias",
            "name",
            "package_name",
            "depends_on",
            "tags",
            "config",
            "resource_type",
            "source_name",
            "original_file_path",
            "unique_id");

    private NodeLine() {}

    /** What is printed of a node. */
    public enum Form {
        SELECTOR,
        TEXT,
        NAME,
        PATH,
        JSON
    }

    /** Returns the nodes in the order in which dbt lists them: by their unique ids. */
    public static List<Node> inDbtsOrder(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
    }

    /** Returns a node on one line. */
    public static String text(Node node, Form form) {
        return switch (form) {
            case SELECTOR, TEXT -> selector(node);
            case NAME -> name(node);
            case PATH -> node.facts().originalFilePath();
            case JSON -> throw new IllegalArgumentException("not text: " + form);
        };
    }

    private static String selector(Node node) {
        String label = node.type().label() + ":" + node.facts().packageName() + ".";
        return switch (node.type()) {
            case SOURCE, EXPOSURE, METRIC, SAVED_QUERY, SEMANTIC_MODEL, UNIT_TEST -> label + name(node);
            case MODEL, SEED, SNAPSHOT, TEST, ANALYSIS, OPERATION ->
                String.join(".", node.facts().fqn());
        };
    }

    /** A source's table goes by the source's name too, a versioned model by its version. */
    private static String name(Node node) {
        if (node instanceof Node.Source source) {
            return source.sourceName() + "." + source.name();
        }
        Optional<String> version = node instanceof Node.Model model ? model.version() : Optional.empty();
        return version.map(number -> node.name() + ".v" + number).orElse(node.name());
    }

    /**
     * Returns a node as an object.
     *
     * @param keys the keys wanted, those of dbt's manifest, inner ones behind a dot; empty for dbt's usual ones
     */
    public static Map<String, @Nullable Object> json(Node node, List<String> keys) {
        Map<String, Object> shape = ManifestShape.of(node);
        if (keys.isEmpty()) {
            shape.keySet().retainAll(USUAL_KEYS);
            return new LinkedHashMap<>(shape);
        }
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = inner(shape, key);
            if (value != null || shape.containsKey(key)) {
                chosen.put(key, value);
            }
        }
        return chosen;
    }

    private static @Nullable Object inner(Map<String, Object> shape, String key) {
        @Nullable Object value = shape;
        for (String step : key.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }
}
