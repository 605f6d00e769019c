package dev.dataops.compile;

import dev.dataops.project.Node;
import java.util.Map;
import java.util.Optional;

/**
 * A source that is no table but files which DuckDB reads where they lie, named by {@code external_location} in the meta of the source or its table
 * (github.com/duckdb/dbt-duckdb, "External sources").
 */
final class ExternalLocation {
    private static final String KEY = "external_location";

    private ExternalLocation() {}

    /** Returns what to select from instead of the table's name: a call as it stands, or a quoted path. */
    static Optional<String> of(Node.Source source) {
        Object location = source.config().map("meta").get(KEY);
        if (location == null) {
            location = source.sourceMeta().get(KEY);
        }
        if (location == null) {
            return Optional.empty();
        }
        String text = filled(location.toString(), source);
        boolean expression = text.contains("(") || text.startsWith("'");
        return Optional.of(expression ? text : "'" + text.replace("'", "''") + "'");
    }

    private static String filled(String pattern, Node.Source source) {
        Map<String, String> names = Map.of(
                "{name}", source.name(),
                "{identifier}", source.relation().identifier(),
                "{schema}", source.relation().schema(),
                "{database}", source.relation().database(),
                "{source_name}", source.sourceName());
        String text = pattern;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text;
    }
}
