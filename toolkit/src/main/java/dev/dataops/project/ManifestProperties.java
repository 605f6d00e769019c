package dev.dataops.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What property files say of a node, in the form of dbt's manifest: with everything there that may be said. */
final class ManifestProperties {
    private ManifestProperties() {}

    static Map<String, Object> columns(NodeProperties properties) {
        Map<String, Object> columns = new LinkedHashMap<>();
        properties.columns().forEach((name, column) -> columns.put(name, column(column)));
        return columns;
    }

    private static Map<String, @Nullable Object> column(ColumnProperties column) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", column.name());
        shape.put("description", column.description());
        shape.put("meta", column.meta());
        shape.put("data_type", column.dataType().orElse(null));
        shape.put("constraints", constraints(column.constraints(), false));
        shape.put("quote", column.quote().orElse(null));
        shape.put("config", config(column));
        shape.put("tags", column.tags());
        shape.putAll(column.extra());
        shape.put("granularity", column.granularity().orElse(null));
        shape.put("doc_blocks", column.docBlocks());
        return shape;
    }

    /** Returns constraints with everything that they may say, on a model also their columns. */
    static List<Map<String, @Nullable Object>> constraints(List<Object> written, boolean ofModel) {
        List<Map<String, @Nullable Object>> constraints = new ArrayList<>(written.size());
        for (Object constraint : written) {
            Map<String, @Nullable Object> full = new LinkedHashMap<>();
            full.put("type", null);
            full.put("name", null);
            full.put("expression", null);
            full.put("warn_unenforced", true);
            full.put("warn_unsupported", true);
            full.put("to", null);
            full.put("to_columns", List.of());
            if (ofModel) {
                full.put("columns", List.of());
            }
            if (constraint instanceof Map<?, ?> given) {
                given.forEach((key, value) -> full.replace(String.valueOf(key), value));
            }
            constraints.add(full);
        }
        return constraints;
    }

    static Map<String, @Nullable Object> timeSpine(Map<String, Object> written) {
        Map<String, @Nullable Object> full = new LinkedHashMap<>(written);
        full.putIfAbsent("custom_granularities", List.of());
        return full;
    }

    /** Returns a date as a time at midnight; what has no time zone counts as UTC. */
    static String time(String written) {
        String time = written.length() == "2024-01-31".length() ? written + "T00:00:00" : written;
        boolean zoned = time.endsWith("Z") || time.indexOf('+') > 0 || time.lastIndexOf('-') > time.indexOf('T');
        return zoned ? time : time + "+00:00";
    }

    private static Map<String, Object> config(ColumnProperties column) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("meta", column.meta());
        config.put("tags", column.tags());
        return config;
    }
}
