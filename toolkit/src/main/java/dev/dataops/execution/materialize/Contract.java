package dev.dataops.execution.materialize;

import dev.dataops.project.ColumnProperties;
import dev.dataops.project.Node;
import dev.dataops.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns, types and constraints that a model with {@code contract: {enforced: true}} promises
 * (docs.getdbt.com/reference/resource-configs/contract).
 */
final class Contract {
    private final Node.Model model;

    private Contract(Node.Model model) {
        this.model = model;
    }

    /** Returns the contract of a node, if it has one that is enforced. */
    static Optional<Contract> of(Node.Relational node) {
        boolean enforced = node instanceof Node.Model
                && Boolean.TRUE.equals(node.config().map("contract").get("enforced"));
        return enforced ? Optional.of(new Contract((Node.Model) node)) : Optional.empty();
    }

    /** Returns the columns' names as SQL, in the order of the promise. */
    List<String> columns() {
        return model.properties().columns().values().stream()
                .map(Contract::name)
                .toList();
    }

    /** Returns what stands between the parentheses of {@code create table}: the columns, then the constraints of the whole table. */
    List<String> definitions() {
        List<String> definitions = new ArrayList<>();
        for (ColumnProperties column : model.properties().columns().values()) {
            StringBuilder definition = new StringBuilder(name(column))
                    .append(' ')
                    .append(column.dataType().orElse(""));
            for (Object constraint : column.constraints()) {
                if (constraint instanceof Map<?, ?> map) {
                    definition.append(' ').append(ofColumn(map));
                }
            }
            definitions.add(definition.toString().strip());
        }
        for (Object constraint : model.properties().constraints()) {
            if (constraint instanceof Map<?, ?> map) {
                definitions.add(ofTable(map));
            }
        }
        return definitions;
    }

    private static String name(ColumnProperties column) {
        return column.quote().orElse(false) ? Identifier.quote(column.name()) : column.name();
    }

    private static String ofColumn(Map<?, ?> constraint) {
        String expression = text(constraint, "expression");
        return switch (text(constraint, "type")) {
            case "check" -> "check (" + expression + ")";
            case "not_null" -> ("not null " + expression).strip();
            case "unique" -> ("unique " + expression).strip();
            case "primary_key" -> ("primary key " + expression).strip();
            case "foreign_key" -> "references " + referred(constraint);
            default -> expression;
        };
    }

    private static String ofTable(Map<?, ?> constraint) {
        String name = text(constraint, "name");
        String expression = text(constraint, "expression");
        String columns = "(" + String.join(", ", texts(constraint, "columns")) + ")";
        String rule = switch (text(constraint, "type")) {
            case "check" -> "check (" + expression + ")";
            case "unique" -> ("unique " + expression + " " + columns).replace("  ", " ");
            case "primary_key" -> ("primary key " + expression + " " + columns).replace("  ", " ");
            case "foreign_key" -> "foreign key " + columns + " references " + referred(constraint);
            default -> expression;
        };
        return name.isEmpty() ? rule : "constraint " + name + " " + rule;
    }

    private static String referred(Map<?, ?> constraint) {
        String to = text(constraint, "to");
        return to.isEmpty()
                ? text(constraint, "expression")
                : to + " (" + String.join(", ", texts(constraint, "to_columns")) + ")";
    }

    private static String text(Map<?, ?> constraint, String key) {
        Object value = constraint.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<?, ?> constraint, String key) {
        List<String> texts = new ArrayList<>();
        if (constraint.get(key) instanceof Iterable<?> members) {
            members.forEach(member -> texts.add(String.valueOf(member)));
        }
        return texts;
    }
}
