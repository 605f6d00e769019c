package dev.dataops.execution.artifacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.project.DocBlock;
import dev.dataops.project.GroupInfo;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.project.ResourceType;
import dev.dataops.sql.Quoting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Writes {@code manifest.json} in the shape of dbt's version 12 (schemas.getdbt.com/dbt/manifest/v12.json), node by node, never whole in memory. */
public final class ManifestWriter {
    private static final String SCHEMA = "https://schemas.getdbt.com/dbt/manifest/v12.json";

    private final Project project;
    private final PrimaryKeys primaryKeys;
    private final Map<NodeId, NodeResult> results = new HashMap<>();

    private ManifestWriter(Project project, List<NodeResult> results) {
        this.project = project;
        this.primaryKeys = new PrimaryKeys(project);
        results.forEach(result -> this.results.put(result.node().id(), result));
    }

    /**
     * Writes the file.
     *
     * @param file where to
     * @param metadata the invocation
     * @param project the project
     * @param results what came of the nodes that were run
     * @param now the time of writing
     */
    public static void write(
            Path file, ArtifactMetadata metadata, Project project, List<NodeResult> results, Instant now) {
        ManifestWriter writer = new ManifestWriter(project, results);
        JsonFile.write(file, json -> writer.writeAll(json, metadata, now));
    }

    private void writeAll(JsonGenerator json, ArtifactMetadata metadata, Instant now) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("metadata");
        JsonFile.metadata(json, SCHEMA, metadata, now);
        writeProject(json, metadata);
        json.writeEndObject();
        writeNodes(json, "nodes", node -> isNode(node.type()));
        writeNodes(json, "sources", node -> node.type() == ResourceType.SOURCE);
        writeMacros(json);
        writeDocs(json);
        writeNodes(json, "exposures", node -> node.type() == ResourceType.EXPOSURE);
        writeNodes(json, "metrics", node -> node.type() == ResourceType.METRIC);
        writeGroups(json);
        json.writeFieldName("selectors");
        JsonFile.value(json, SelectorShape.of(project.selectors()));
        writeDisabled(json);
        writeFamily(json);
        writeNodes(json, "saved_queries", node -> node.type() == ResourceType.SAVED_QUERY);
        writeNodes(json, "semantic_models", node -> node.type() == ResourceType.SEMANTIC_MODEL);
        writeNodes(json, "unit_tests", node -> node.type() == ResourceType.UNIT_TEST);
        json.writeObjectFieldStart("functions");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeProject(JsonGenerator json, ArtifactMetadata metadata) throws IOException {
        Quoting quoting = project.quoting();
        json.writeStringField("project_name", project.name());
        json.writeStringField("project_id", projectId());
        json.writeNullField("user_id");
        json.writeBooleanField("send_anonymous_usage_stats", false);
        json.writeStringField("adapter_type", project.target().type());
        json.writeObjectFieldStart("quoting");
        json.writeBooleanField("database", quoting.database());
        json.writeBooleanField("schema", quoting.schema());
        json.writeBooleanField("identifier", quoting.identifier());
        json.writeNullField("column");
        json.writeEndObject();
        json.writeStringField(
                "run_started_at", JsonFile.timestamp(metadata.started()).replace("Z", "+00:00"));
    }

    /** dbt knows a project by the MD5 of its name. */
    private String projectId() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(project.name().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static boolean isNode(ResourceType type) {
        return switch (type) {
            case MODEL, SEED, SNAPSHOT, TEST, ANALYSIS, OPERATION -> true;
            case SOURCE, EXPOSURE, METRIC, SEMANTIC_MODEL, SAVED_QUERY, UNIT_TEST -> false;
        };
    }

    private void writeNodes(JsonGenerator json, String field, Predicate<Node> wanted) throws IOException {
        json.writeObjectFieldStart(field);
        for (Node node : project.nodes().values()) {
            if (wanted.test(node)) {
                json.writeFieldName(node.id().value());
                JsonFile.value(json, shape(node));
            }
        }
        json.writeEndObject();
    }

    private Map<String, Object> shape(Node node) {
        NodeResult result = results.get(node.id());
        Map<String, Object> shape = result == null ? ManifestShape.of(node) : NodeShape.of(result);
        if (node instanceof Node.Model model) {
            shape.replace("primary_key", primaryKeys.of(model));
        } else if (node instanceof Node.Analysis || node instanceof Node.Hook) {
            // they make no relation, but have the target's place, as in dbt
            shape.replace("database", project.target().database());
            shape.replace("schema", project.target().schema());
        }
        return shape;
    }

    private void writeMacros(JsonGenerator json) throws IOException {
        MacroShape shapes = new MacroShape(project);
        json.writeObjectFieldStart("macros");
        for (CatalogMacro macro : project.macros().all()) {
            json.writeFieldName(macro.id());
            JsonFile.value(json, shapes.of(macro));
        }
        json.writeEndObject();
    }

    private void writeDocs(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("docs");
        for (DocBlock doc : project.docs().values()) {
            json.writeFieldName(doc.id());
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("name", doc.name());
            shape.put("resource_type", "doc");
            shape.put("package_name", doc.packageName());
            shape.put("path", doc.path());
            shape.put("original_file_path", doc.originalFilePath());
            shape.put("unique_id", doc.id());
            shape.put("block_contents", doc.contents());
            JsonFile.value(json, shape);
        }
        json.writeEndObject();
    }

    private void writeGroups(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("groups");
        for (GroupInfo group : project.groups().values()) {
            json.writeFieldName(group.id());
            JsonFile.value(json, ManifestShape.of(group));
        }
        json.writeEndObject();
    }

    private void writeDisabled(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("disabled");
        for (Node node : project.disabled().values()) {
            json.writeFieldName(node.id().value());
            JsonFile.value(json, List.of(ManifestShape.of(node)));
        }
        json.writeEndObject();
    }

    private void writeFamily(JsonGenerator json) throws IOException {
        FamilyMaps family = FamilyMaps.of(project);
        json.writeFieldName("parent_map");
        JsonFile.value(json, family.parents());
        json.writeFieldName("child_map");
        JsonFile.value(json, family.children());
        json.writeFieldName("group_map");
        JsonFile.value(json, family.groups());
    }
}
