package dev.dataops.project.parse;

import dev.dataops.project.NodeFacts;
import dev.dataops.sql.RelationName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node as its own template sees it while it is parsed.
 *
 * @param facts what is known of it
 * @param alias its name in the warehouse as far as it is known
 * @param version its version, if it is versioned
 * @param relation where it would be, as far as it is known
 * @param config its configuration as far as it is known
 */
record ParsedNode(
        NodeFacts facts,
        String alias,
        @Nullable Object version,
        RelationName relation,
        Map<String, @Nullable Object> config) {

    /** Returns the template variable {@code model}: the facts that dbt knows of a node at this time, under its names. */
    Map<String, @Nullable Object> model() {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("database", relation.database());
        model.put("schema", relation.schema());
        model.put("name", facts.name());
        model.put("resource_type", facts.type().label());
        model.put("package_name", facts.packageName());
        model.put("path", facts.path());
        model.put("original_file_path", facts.originalFilePath());
        model.put("unique_id", facts.id().value());
        model.put("fqn", facts.fqn());
        model.put("alias", alias);
        model.put("config", config);
        model.put("tags", config.getOrDefault("tags", List.of()));
        model.put("meta", config.getOrDefault("meta", Map.of()));
        model.put("version", version);
        model.put("identifier", alias);
        return model;
    }
}
