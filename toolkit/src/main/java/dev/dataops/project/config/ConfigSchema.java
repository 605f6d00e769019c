package dev.dataops.project.config;

import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigField.Merge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configurations that a kind of node has, in the order and with the defaults of dbt's manifest. Others are kept as they are.
 *
 * @see <a href="https://docs.getdbt.com/reference/configs-and-properties">Configs and properties</a>
 */
public final class ConfigSchema {
    private static final ConfigSchema NODE = new ConfigSchema(nodeFields("view"));
    private static final ConfigSchema MODEL = new ConfigSchema(modelFields());
    private static final ConfigSchema SEED = new ConfigSchema(seedFields());
    private static final ConfigSchema SNAPSHOT = new ConfigSchema(snapshotFields());
    private static final ConfigSchema TEST = new ConfigSchema(testFields());
    private static final ConfigSchema SOURCE = new ConfigSchema(sourceFields());
    private static final ConfigSchema OTHER = new ConfigSchema(otherFields());

    private final Map<String, ConfigField> fields = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> defaults = new LinkedHashMap<>();

    private ConfigSchema(List<ConfigField> fields) {
        for (ConfigField field : fields) {
            this.fields.put(field.key(), field);
            this.defaults.put(field.key(), field.fallback());
        }
    }

    /** Returns the configurations of a kind of node. */
    public static ConfigSchema of(ResourceType type) {
        return switch (type) {
            case MODEL -> MODEL;
            case SEED -> SEED;
            case SNAPSHOT -> SNAPSHOT;
            case TEST -> TEST;
            case SOURCE -> SOURCE;
            case ANALYSIS, OPERATION -> NODE;
            case EXPOSURE, UNIT_TEST, METRIC, SEMANTIC_MODEL, SAVED_QUERY -> OTHER;
        };
    }

    /** Returns the names of all known configurations. */
    public Set<String> keys() {
        return fields.keySet();
    }

    Map<String, @Nullable Object> defaults() {
        return defaults;
    }

    @Nullable
    ConfigField field(String key) {
        return fields.get(key);
    }

    private static List<ConfigField> common(@Nullable String schema) {
        List<ConfigField> fields = new ArrayList<>();
        fields.add(field("enabled", true, Merge.CLOBBER, FieldType.FLAG));
        fields.add(field("alias", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("schema", schema, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("database", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("tags", List.of(), Merge.APPEND, FieldType.TEXTS));
        fields.add(field("meta", Map.of(), Merge.UPDATE, FieldType.MAP));
        fields.add(field("group", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("static_analysis", null, Merge.CLOBBER, FieldType.FLAG_OR_TEXT));
        return fields;
    }

    private static List<ConfigField> nodeFields(String materialized) {
        List<ConfigField> fields = common(null);
        fields.add(field("materialized", materialized, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("incremental_strategy", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("batch_size", null, Merge.CLOBBER, FieldType.ANY));
        fields.add(field("lookback", 1L, Merge.CLOBBER, FieldType.ANY));
        fields.add(field("begin", null, Merge.CLOBBER, FieldType.ANY));
        fields.add(field("persist_docs", Map.of(), Merge.CLOBBER, FieldType.MAP));
        fields.add(field("post-hook", List.of(), Merge.APPEND, FieldType.ANY));
        fields.add(field("pre-hook", List.of(), Merge.APPEND, FieldType.ANY));
        fields.add(field("quoting", Map.of(), Merge.UPDATE, FieldType.MAP));
        fields.add(field("column_types", Map.of(), Merge.UPDATE, FieldType.MAP));
        fields.add(field("full_refresh", null, Merge.CLOBBER, FieldType.FLAG));
        fields.add(field("unique_key", null, Merge.CLOBBER, FieldType.TEXTS));
        fields.add(field("on_schema_change", "ignore", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("on_configuration_change", "apply", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("grants", Map.of(), Merge.GRANTS, FieldType.MAP));
        fields.add(field("packages", List.of(), Merge.APPEND, FieldType.TEXTS));
        fields.add(field("docs", mapOf("show", true, "node_color", null), Merge.UPDATE, FieldType.MAP));
        fields.add(field("contract", mapOf("enforced", false, "alias_types", true), Merge.UPDATE, FieldType.MAP));
        fields.add(field("event_time", null, Merge.CLOBBER, FieldType.ANY));
        fields.add(field("concurrent_batches", null, Merge.CLOBBER, FieldType.ANY));
        return fields;
    }

    private static List<ConfigField> modelFields() {
        List<ConfigField> fields = nodeFields("view");
        fields.add(field("access", "protected", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("freshness", null, Merge.CLOBBER, FieldType.ANY));
        return fields;
    }

    private static List<ConfigField> seedFields() {
        List<ConfigField> fields = nodeFields("seed");
        fields.add(field("delimiter", ",", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("quote_columns", null, Merge.CLOBBER, FieldType.FLAG));
        return fields;
    }

    private static List<ConfigField> snapshotFields() {
        List<ConfigField> fields = nodeFields("snapshot");
        fields.add(field("strategy", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("target_schema", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("target_database", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("updated_at", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("check_cols", null, Merge.CLOBBER, FieldType.TEXTS));
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        for (String name : List.of("valid_to", "valid_from", "scd_id", "updated_at", "is_deleted")) {
            names.put("dbt_" + name, null);
        }
        fields.add(field("snapshot_meta_column_names", names, Merge.UPDATE, FieldType.MAP));
        fields.add(field("dbt_valid_to_current", null, Merge.CLOBBER, FieldType.TEXT));
        return fields;
    }

    private static List<ConfigField> testFields() {
        List<ConfigField> fields = common("dbt_test__audit");
        fields.add(field("materialized", "test", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("severity", "ERROR", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("store_failures", null, Merge.CLOBBER, FieldType.FLAG));
        fields.add(field("store_failures_as", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("where", null, Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("limit", null, Merge.CLOBBER, FieldType.NUMBER));
        fields.add(field("fail_calc", "count(*)", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("warn_if", "!= 0", Merge.CLOBBER, FieldType.TEXT));
        fields.add(field("error_if", "!= 0", Merge.CLOBBER, FieldType.TEXT));
        return fields;
    }

    private static List<ConfigField> sourceFields() {
        return List.of(
                field("enabled", true, Merge.CLOBBER, FieldType.FLAG),
                field("event_time", null, Merge.CLOBBER, FieldType.ANY),
                field("freshness", noFreshness(), Merge.CLOBBER, FieldType.MAP),
                field("loaded_at_field", null, Merge.CLOBBER, FieldType.TEXT),
                field("loaded_at_query", null, Merge.CLOBBER, FieldType.TEXT),
                field("meta", Map.of(), Merge.UPDATE, FieldType.MAP),
                field("tags", List.of(), Merge.CLOBBER, FieldType.TEXTS),
                field("static_analysis", null, Merge.CLOBBER, FieldType.FLAG_OR_TEXT));
    }

    private static Map<String, @Nullable Object> noFreshness() {
        Map<String, @Nullable Object> none = mapOf(
                "warn_after",
                mapOf("count", null, "period", null),
                "error_after",
                mapOf("count", null, "period", null));
        none.put("filter", null);
        return none;
    }

    private static List<ConfigField> otherFields() {
        return List.of(
                field("enabled", true, Merge.CLOBBER, FieldType.FLAG),
                field("tags", List.of(), Merge.CLOBBER, FieldType.TEXTS),
                field("meta", Map.of(), Merge.CLOBBER, FieldType.MAP));
    }

    private static ConfigField field(String key, @Nullable Object fallback, Merge merge, FieldType type) {
        return new ConfigField(key, fallback, merge, type);
    }

    private static Map<String, @Nullable Object> mapOf(
            String key, @Nullable Object value, String other, @Nullable Object otherValue) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }
}
