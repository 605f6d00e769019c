package dev.dataops.execution;

import dev.dataops.project.Node;
import dev.dataops.project.Project;
import java.util.Map;

/**
 * The comment before each statement, by which the warehouse's query history tells who sent it (docs.getdbt.com/reference/project-configs/query-comment).
 * Without configuration it names the toolkit, the project's target and the node.
 */
final class QueryComment {
    private final String configured;
    private final boolean byDefault;
    private final String target;

    private QueryComment(String configured, boolean byDefault, String target) {
        this.configured = configured;
        this.byDefault = byDefault;
        this.target = target;
    }

    /** Reads {@code query-comment} of a project: text, a map with {@code comment}, or null to have none. */
    static QueryComment of(Project project) {
        Map<String, Object> file = project.root().file();
        String target = project.target().name();
        if (!file.containsKey("query-comment")) {
            return new QueryComment("", true, target);
        }
        Object value = file.get("query-comment");
        if (value instanceof Map<?, ?> map) {
            Object comment = map.get("comment");
            return new QueryComment(comment == null ? "" : comment.toString(), !map.containsKey("comment"), target);
        }
        return new QueryComment(value == null ? "" : value.toString(), false, target);
    }

    /** Returns whether the comment is a template that the node's context renders first. */
    boolean isTemplate() {
        return configured.contains("{{") || configured.contains("{%");
    }

    /** Returns the template, as configured. */
    String template() {
        return configured;
    }

    /** Returns the comment for a node; empty where none is wanted. */
    String of(Node node) {
        if (byDefault) {
            return comment("{\"app\": \"dataops\", \"target_name\": \"" + target + "\", \"node_id\": \""
                    + node.id().value() + "\"}");
        }
        return comment(configured);
    }

    /** Returns text as one SQL comment that the text cannot end. */
    static String comment(String text) {
        return text.isBlank() ? "" : "/* " + text.strip().replace("*/", "* /").replace("/*", "/ *") + " */";
    }
}
