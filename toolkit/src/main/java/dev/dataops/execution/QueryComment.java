package dev.dataops.execution;

import dev.dataops.compile.NodeCompiler;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.warehouse.Session;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The comment at each statement, by which the warehouse's query history tells who sent it (docs.getdbt.com/reference/project-configs/query-comment).
 * Without configuration it names the toolkit, the project's target and the node.
 */
final class QueryComment {
    private final String configured;
    private final boolean byDefault;
    private final boolean atEnd;
    private final String target;

    private QueryComment(String configured, boolean byDefault, boolean atEnd, String target) {
        this.configured = configured;
        this.byDefault = byDefault;
        this.atEnd = atEnd;
        this.target = target;
    }

    /** Reads {@code query-comment} of a project: text, a map with {@code comment} and {@code append}, or null to have none. */
    static QueryComment of(Project project) {
        Map<String, Object> file = project.root().file();
        String target = project.target().name();
        // Snowflake strips comments that stand before a statement
        boolean atEnd = project.target().type().equals("snowflake");
        Object value = file.get("query-comment");
        if (value instanceof Map<?, ?> map) {
            Object comment = map.get("comment");
            boolean append = map.get("append") instanceof Boolean flag ? flag : atEnd;
            return new QueryComment(
                    comment == null ? "" : comment.toString(), !map.containsKey("comment"), append, target);
        }
        return new QueryComment(
                value == null ? "" : value.toString(), !file.containsKey("query-comment"), atEnd, target);
    }

    /**
     * Returns what puts the comment at the statements of a node.
     *
     * @param compiler renders the comment where it is a template, which sees {@code node} and {@code connection_name}
     * @param session the worker's session
     */
    UnaryOperator<String> at(Node node, NodeCompiler compiler, Session session) {
        String comment = commentOf(text(node, compiler, session));
        if (comment.isEmpty()) {
            return statement -> statement;
        }
        return atEnd ? statement -> statement + "\n" + comment : statement -> comment + "\n" + statement;
    }

    private String text(Node node, NodeCompiler compiler, Session session) {
        if (byDefault) {
            return "{\"app\": \"dataops\", \"target_name\": \"" + target + "\", \"node_id\": \""
                    + node.id().value() + "\"}";
        }
        if (!configured.contains("{{") && !configured.contains("{%")) {
            return configured;
        }
        Map<String, Object> names = Map.of(
                "node", ManifestShape.of(node), "connection_name", node.id().value());
        return compiler.open(node, session, names).render(configured);
    }

    /** Returns text as one SQL comment that the text cannot end. */
    private static String commentOf(String text) {
        return text.isBlank() ? "" : "/* " + text.strip().replace("*/", "* /").replace("/*", "/ *") + " */";
    }
}
