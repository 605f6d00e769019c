package dev.dataops.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** dbt's checksum of a model's contract: a hash over its columns, their types and constraints, in the form in which Python prints them. */
final class ContractChecksum {
    private static final List<String> FIELDS =
            List.of("name", "expression", "warn_unenforced", "warn_unsupported", "to");

    private ContractChecksum() {}

    /**
     * Returns the checksum.
     *
     * @param materialized how the model is materialized; tables have the model's own constraints too
     */
    static String of(NodeProperties properties, String materialized) {
        StringBuilder state = new StringBuilder();
        new TreeMap<>(properties.columns()).values().forEach(column -> {
            state.append('|').append(column.name()).append(column.dataType().orElse("None"));
            state.append(printed("ColumnLevelConstraint", column.constraints()));
        });
        if (materialized.equals("table") || materialized.equals("incremental")) {
            state.append(materialized).append(printed("ModelLevelConstraint", properties.constraints()));
        }
        try {
            byte[] text = state.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception); // every Java has it
        }
    }

    private static String printed(String type, List<Object> constraints) {
        StringJoiner all = new StringJoiner(", ", "[", "]");
        constraints.forEach(constraint -> all.add(printed(type, (Map<?, ?>) constraint)));
        return all.toString();
    }

    private static String printed(String className, Map<?, ?> constraint) {
        Object type = constraint.get("type");
        StringBuilder text = new StringBuilder(className).append("(type=<ConstraintType.");
        text.append(type).append(": '").append(type).append("'>");
        for (String field : FIELDS) {
            boolean flag = field.startsWith("warn_");
            Object value = constraint.containsKey(field) ? constraint.get(field) : flag ? (Object) true : null;
            text.append(", ").append(field).append('=').append(value(value));
        }
        text.append(", to_columns=").append(names(constraint.get("to_columns")));
        if (className.startsWith("Model")) {
            text.append(", columns=").append(names(constraint.get("columns")));
        }
        return text.append(')').toString();
    }

    private static String names(@Nullable Object columns) {
        StringJoiner names = new StringJoiner(", ", "[", "]");
        if (columns instanceof List<?> list) {
            list.forEach(name -> names.add(value(name)));
        }
        return names.toString();
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        String text = value.toString().replace("\\", "\\\\").replace("\n", "\\n");
        return text.contains("'") && !text.contains("\"") ? '"' + text + '"' : "'" + text.replace("'", "\\'") + "'";
    }
}
