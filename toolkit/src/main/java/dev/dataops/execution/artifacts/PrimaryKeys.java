package dev.dataops.execution.artifacts;

import dev.dataops.project.ColumnProperties;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that identify a model's rows, as far as its constraints and tests say so: those of a primary key constraint; else those that are
 * tested to be unique and not null; else those that are tested to be unique. The same rule as in dbt, whose manifest has them as {@code primary_key}.
 */
final class PrimaryKeys {
    private static final Set<String> UNIQUE = Set.of("unique", "unique_combination_of_columns");

    private final Map<NodeId, List<Node.DataTest>> tests = new LinkedHashMap<>();

    PrimaryKeys(Project project) {
        project.nodes().values().forEach(this::note);
        project.disabled().values().forEach(this::note);
    }

    private void note(Node node) {
        if (node instanceof Node.DataTest test) {
            test.generic()
                    .flatMap(Node.GenericTest::attachedTo)
                    .ifPresent(model -> tests.computeIfAbsent(model, id -> new ArrayList<>())
                            .add(test));
        }
    }

    /** Returns the names of the columns, sorted; none if nothing is known. */
    List<String> of(Node.Model model) {
        List<String> constrained = constrained(model);
        return constrained.isEmpty() ? tested(model) : constrained;
    }

    private static List<String> constrained(Node.Model model) {
        for (Object constraint : model.properties().constraints()) {
            if (isPrimaryKey(constraint)
                    && constraint instanceof Map<?, ?> map
                    && map.get("columns") instanceof List<?> columns) {
                return columns.stream().map(String::valueOf).sorted().toList();
            }
        }
        for (ColumnProperties column : model.properties().columns().values()) {
            if (column.constraints().stream().anyMatch(PrimaryKeys::isPrimaryKey)) {
                return List.of(column.name());
            }
        }
        return List.of();
    }

    private static boolean isPrimaryKey(Object constraint) {
        return constraint instanceof Map<?, ?> map && "primary_key".equals(map.get("type"));
    }

    private List<String> tested(Node.Model model) {
        Set<String> unique = new TreeSet<>();
        Set<String> uniqueIfEnabled = new TreeSet<>();
        Set<String> notNull = new TreeSet<>();
        for (Node.DataTest test : tests.getOrDefault(model.id(), List.of())) {
            Node.GenericTest generic = test.generic().orElseThrow();
            List<String> columns = columns(generic);
            if (UNIQUE.contains(generic.name())) {
                (test.config().bool("enabled", true) ? unique : uniqueIfEnabled).addAll(columns);
            } else if (generic.name().equals("not_null")) {
                notNull.addAll(columns);
            }
        }
        notNull.removeIf(column -> !unique.contains(column) && !uniqueIfEnabled.contains(column));
        if (!notNull.isEmpty()) {
            return List.copyOf(notNull);
        }
        return List.copyOf(unique.isEmpty() ? uniqueIfEnabled : unique);
    }

    private static List<String> columns(Node.GenericTest generic) {
        if (generic.arguments().get("column_name") instanceof String column) {
            return List.of(column);
        }
        return generic.arguments().get("combination_of_columns") instanceof List<?> combination
                ? combination.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
