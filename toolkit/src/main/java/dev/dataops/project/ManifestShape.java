package dev.dataops.project;

import dev.dataops.sql.RelationName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Nodes as dbt's {@code manifest.json} shows them, which is also what templates see as {@code model} and in {@code graph}.
 *
 * @see <a href="https://schemas.getdbt.com/dbt/manifest/v12.json">The manifest's schema</a>
 */
public final class ManifestShape {
    private static final List<String> GRAPH_PARTS = List.of(
            "exposures", "functions", "groups", "metrics", "nodes", "sources", "semantic_models", "saved_queries");

    private final Node node;
    private final Map<String, @Nullable Object> shape = new LinkedHashMap<>();

    private ManifestShape(Node node) {
        this.node = node;
    }

    /** Returns a node under dbt's names, in dbt's order; the map is fresh and may be changed, what it holds may not. */
    public static Map<String, Object> of(Node node) {
        return new ManifestShape(node).build();
    }

    /** Returns a group under dbt's names. */
    public static Map<String, Object> of(GroupInfo group) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", group.name());
        shape.put("resource_type", "group");
        shape.put("package_name", group.packageName());
        shape.put("path", group.path());
        shape.put("original_file_path", group.originalFilePath());
        shape.put("unique_id", group.id());
        Map<String, @Nullable Object> owner = new LinkedHashMap<>(group.owner());
        owner.putIfAbsent("email", null);
        shape.put("owner", owner);
        shape.put("description", group.description().isEmpty() ? null : group.description());
        shape.put("config", Map.of("meta", group.config().map("meta")));
        return shape;
    }

    /** Returns the whole project as templates see it in {@code graph}: dicts of nodes, sources, exposures, groups and so on by id. Unit tests are in none. */
    public static Map<String, Object> graph(Project project) {
        Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
        for (String part : GRAPH_PARTS) {
            parts.put(part, new LinkedHashMap<>());
        }
        for (Node node : project.nodes().values()) {
            Map<String, Object> part = parts.get(graphPart(node.type()));
            if (part != null) {
                part.put(node.id().value(), of(node));
            }
        }
        Map<String, Object> groups = parts.computeIfAbsent("groups", part -> new LinkedHashMap<>());
        project.groups().values().forEach(group -> groups.put(group.id(), of(group)));
        return new LinkedHashMap<>(parts);
    }

    private static String graphPart(ResourceType type) {
        return switch (type) {
            case SOURCE -> "sources";
            case EXPOSURE -> "exposures";
            case SEMANTIC_MODEL -> "semantic_models";
            case SAVED_QUERY -> "saved_queries";
            case METRIC, UNIT_TEST -> "none"; // of metrics too little is known for templates that read them
            case MODEL, SEED, SNAPSHOT, TEST, ANALYSIS, OPERATION -> "nodes";
        };
    }

    private Map<String, Object> build() {
        if (node instanceof Node.Model model) {
            relational(
                    model.relation(),
                    model.properties(),
                    model.sql().sha256(),
                    Optional.of(model.sql()),
                    model.group());
            model(model);
        } else if (node instanceof Node.Seed seed) {
            relational(seed.relation(), seed.properties(), seed.sha256(), Optional.empty(), seed.group());
            seed(seed);
        } else if (node instanceof Node.Snapshot snapshot) {
            relational(
                    snapshot.relation(),
                    snapshot.properties(),
                    snapshot.sql().sha256(),
                    Optional.of(snapshot.sql()),
                    snapshot.group());
        } else if (node instanceof Node.DataTest test) {
            relational(test.failures(), test.properties(), test.sql().sha256(), Optional.of(test.sql()), test.group());
            test(test);
        } else if (node instanceof Node.Analysis analysis) {
            relational(
                    analysis.place(),
                    analysis.properties(),
                    analysis.sql().sha256(),
                    Optional.of(analysis.sql()),
                    Optional.empty());
        } else if (node instanceof Node.Hook hook) {
            relational(
                    hook.place(), NodeProperties.NONE, hook.sql().sha256(), Optional.of(hook.sql()), Optional.empty());
            shape.put("index", (long) hook.index());
        } else if (node instanceof Node.Source source) {
            source(source);
        } else if (node instanceof Node.Exposure exposure) {
            exposure(exposure);
        } else {
            names();
            shape.put("fqn", node.facts().fqn());
            shape.put("config", node.config().asMap());
            shape.put("depends_on", dependsOn());
        }
        return shape;
    }

    private void names() {
        NodeFacts facts = node.facts();
        shape.put("name", facts.name());
        shape.put("resource_type", facts.type().label());
        shape.put("package_name", facts.packageName());
        shape.put("path", facts.path());
        shape.put("original_file_path", facts.originalFilePath());
        shape.put("unique_id", facts.id().value());
    }

    private void place(RelationName relation) {
        shape.put("database", relation.database());
        shape.put("schema", relation.schema());
        names();
        shape.put("fqn", node.facts().fqn());
    }

    /** What all nodes have that are built or compiled. */
    private void relational(
            RelationName relation,
            NodeProperties properties,
            String checksum,
            Optional<SqlSource> sql,
            Optional<String> group) {
        NodeConfig config = node.config();
        place(relation);
        shape.put("alias", relation.identifier());
        shape.put("checksum", checksum(checksum));
        shape.put("config", config.asMap());
        shape.put("tags", config.tags());
        shape.put("description", properties.description());
        shape.put("columns", ManifestProperties.columns(properties));
        shape.put("meta", config.map("meta"));
        shape.put("group", group.orElse(null));
        shape.put("docs", docs(config));
        shape.put("patch_path", properties.patchFile().orElse(null));
        shape.put("build_path", null);
        shape.put("unrendered_config", config.written());
        shape.put("created_at", 0.0);
        shape.put("relation_name", hasRelation() ? relation.render() : null);
        shape.put("raw_code", sql.map(SqlSource::rawCode).orElse(""));
        shape.put("doc_blocks", properties.docBlocks());
        if (sql.isPresent()) {
            compilable();
        }
    }

    private static Map<String, @Nullable Object> docs(NodeConfig config) {
        Map<?, ?> docs = config.map("docs");
        return map("show", !Boolean.FALSE.equals(docs.get("show")), "node_color", docs.get("node_color"));
    }

    private boolean hasRelation() {
        if (node instanceof Node.Model model) {
            return !model.ephemeral();
        }
        if (node instanceof Node.DataTest) {
            return node.config().bool("store_failures", false);
        }
        return node instanceof Node.Relational;
    }

    private static Map<String, @Nullable Object> checksum(String checksum) {
        if (checksum.isEmpty()) {
            return map("name", "none", "checksum", "");
        }
        boolean hash = checksum.length() == 64 && checksum.indexOf('/') < 0;
        return map("name", hash ? "sha256" : "path", "checksum", checksum);
    }

    private void compilable() {
        shape.put("language", node.facts().path().endsWith(".py") ? "python" : "sql");
        shape.put("refs", refs());
        shape.put("sources", sources());
        shape.put("metrics", List.of());
        shape.put("functions", List.of());
        shape.put("depends_on", dependsOn());
        shape.put("compiled_path", null);
        Map<String, @Nullable Object> contract = new LinkedHashMap<>();
        Map<?, ?> configured = node.config().map("contract");
        boolean enforced = Boolean.TRUE.equals(configured.get("enforced"));
        contract.put("enforced", enforced);
        contract.put("alias_types", !Boolean.FALSE.equals(configured.get("alias_types")));
        contract.put(
                "checksum",
                enforced && node instanceof Node.Model model
                        ? ContractChecksum.of(model.properties(), model.config().materialized())
                        : null);
        shape.put("contract", contract);
    }

    private Map<String, @Nullable Object> dependsOn() {
        List<String> nodes =
                node.dependencies().nodes().stream().map(NodeId::value).toList();
        return map("macros", node.dependencies().macros(), "nodes", nodes);
    }

    private List<Map<String, @Nullable Object>> refs() {
        return node.dependencies().refs().stream().map(ManifestShape::ref).toList();
    }

    private static Map<String, @Nullable Object> ref(RefCall call) {
        Map<String, @Nullable Object> ref = new LinkedHashMap<>();
        ref.put("name", call.name());
        ref.put("package", call.packageName().orElse(null));
        ref.put("version", call.version().map(ManifestShape::version).orElse(null));
        return ref;
    }

    private List<List<String>> sources() {
        return node.dependencies().sources().stream()
                .map(call -> List.of(call.source(), call.table()))
                .toList();
    }

    /** Returns a version as it was written most likely: digits are a number, with a point or without. */
    private static Object version(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        return text.matches("[0-9]{1,9}\\.[0-9]{1,9}") ? (Object) Double.valueOf(text) : text;
    }

    private void model(Node.Model model) {
        shape.put("access", model.access());
        shape.put(
                "constraints", ManifestProperties.constraints(model.properties().constraints(), true));
        shape.put("version", model.version().map(ManifestShape::version).orElse(null));
        shape.put(
                "latest_version",
                model.latestVersion().map(ManifestShape::version).orElse(null));
        shape.put(
                "deprecation_date",
                model.properties()
                        .deprecationDate()
                        .map(ManifestProperties::time)
                        .orElse(null));
        shape.put("primary_key", List.of());
        shape.put(
                "time_spine",
                model.properties()
                        .timeSpine()
                        .map(ManifestProperties::timeSpine)
                        .orElse(null));
    }

    private void seed(Node.Seed seed) {
        String file = seed.file().toString().replace('\\', '/');
        String below = "/" + seed.facts().originalFilePath();
        shape.put("root_path", file.endsWith(below) ? file.substring(0, file.length() - below.length()) : file);
        shape.put("depends_on", Map.of("macros", seed.dependencies().macros()));
    }

    private void test(Node.DataTest test) {
        test.generic().ifPresent(generic -> {
            shape.put("column_name", generic.column().orElse(null));
            shape.put("file_key_name", generic.fileKey());
            shape.put("attached_node", generic.attachedTo().map(NodeId::value).orElse(null));
            Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
            metadata.put("name", generic.name());
            metadata.put("kwargs", generic.arguments());
            metadata.put("namespace", generic.namespace().orElse(null));
            shape.put("test_metadata", metadata);
        });
    }

    private void source(Node.Source source) {
        NodeConfig config = source.config();
        place(source.relation());
        shape.put("source_name", source.sourceName());
        shape.put("source_description", source.sourceDescription());
        shape.put("loader", source.loader());
        shape.put("identifier", source.relation().identifier());
        shape.put("quoting", source.details().get("quoting"));
        shape.put("loaded_at_field", source.loadedAtField().orElse(null));
        shape.put("loaded_at_query", source.details().get("loaded_at_query"));
        shape.put("freshness", source.freshness().isEmpty() ? null : source.freshness());
        shape.put("external", source.details().get("external"));
        shape.put("description", source.properties().description());
        shape.put("columns", ManifestProperties.columns(source.properties()));
        shape.put("meta", config.map("meta"));
        shape.put("source_meta", source.sourceMeta());
        shape.put("tags", config.tags());
        shape.put("config", config.asMap());
        shape.put("patch_path", source.properties().patchFile().orElse(null));
        shape.put("unrendered_config", config.written());
        shape.put("relation_name", source.details().get("relation_name"));
        shape.put("created_at", 0.0);
        shape.put("unrendered_database", source.details().get("unrendered_database"));
        shape.put("unrendered_schema", source.details().get("unrendered_schema"));
        shape.put("doc_blocks", source.properties().docBlocks());
    }

    private void exposure(Node.Exposure exposure) {
        NodeConfig config = exposure.config();
        Map<String, Object> details = exposure.details();
        names();
        shape.put("fqn", node.facts().fqn());
        for (String key : List.of("type", "owner", "description", "label", "maturity")) {
            shape.put(key, details.get(key));
        }
        shape.put("meta", config.map("meta"));
        shape.put("tags", config.tags());
        shape.put("config", config.asMap());
        shape.put("unrendered_config", config.written());
        shape.put("url", details.get("url"));
        shape.put("depends_on", dependsOn());
        shape.put("refs", refs());
        shape.put("sources", sources());
        shape.put("metrics", List.of());
        shape.put("created_at", 0.0);
    }

    private static Map<String, @Nullable Object> map(
            String key, @Nullable Object value, String other, @Nullable Object otherValue) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }
}
