package dev.dataops.cli.view;

import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node as {@code ls} prints it (docs.getdbt.com/reference/commands/list). */
public final class NodeLine {
    private static final List<String> USUAL_KEYS = List.of(
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
            case NAME -> node.name();
            case PATH -> node.facts().originalFilePath();
            case JSON -> throw new IllegalArgumentException("not text: " + form);
        };
    }

    private static String selector(Node node) {
        String fqn = String.join(".", node.facts().fqn());
        return switch (node.type()) {
            case SOURCE -> "source:" + sourcePath((Node.Source) node);
            case EXPOSURE, METRIC, SAVED_QUERY, SEMANTIC_MODEL, UNIT_TEST ->
                node.type().label() + ":" + fqn;
            case MODEL, SEED, SNAPSHOT, TEST, ANALYSIS, OPERATION -> fqn;
        };
    }

    private static String sourcePath(Node.Source source) {
        return source.facts().packageName() + "." + source.sourceName() + "." + source.name();
    }

    /** Returns a node as an object with the keys asked for, or dbt's usual ones. */
    public static Map<String, Object> json(Node node, List<String> keys) {
        Map<String, Object> shape = ManifestShape.of(node);
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (String key : keys.isEmpty() ? USUAL_KEYS : keys) {
            if (shape.containsKey(key)) {
                chosen.put(key, shape.get(key));
            }
        }
        return chosen;
    }
}
