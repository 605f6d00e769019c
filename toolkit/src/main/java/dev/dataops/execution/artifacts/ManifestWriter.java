package dev.dataops.execution.artifacts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.project.DocBlock;
import dev.dataops.project.GroupInfo;
import dev.dataops.project.MacroProperties;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.project.ResourceType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes {@code manifest.json} in the shape of dbt's version 12 (schemas.getdbt.com/dbt/manifest/v12.json), node by node, never whole in memory. */
public final class ManifestWriter {
    private static final String SCHEMA = "https://schemas.getdbt.com/dbt/manifest/v12.json";

    private final Project project;
    private final Map<NodeId, NodeResult.Compiled> compiled;

    private ManifestWriter(Project project, Map<NodeId, NodeResult.Compiled> compiled) {
        this.project = project;
        this.compiled = compiled;
    }

    /**
     * Writes the file.
     *
     * @param file where to
     * @param metadata the invocation
     * @param project the project
     * @param compiled the SQL of the nodes that were compiled
     * @param now the time of writing
     */
    public static void write(
            Path file,
            ArtifactMetadata metadata,
            Project project,
            Map<NodeId, NodeResult.Compiled> compiled,
            Instant now) {
        ManifestWriter writer = new ManifestWriter(project, compiled);
        JsonFile.write(file, json -> writer.writeAll(json, metadata, now));
    }

    private void writeAll(JsonGenerator json, ArtifactMetadata metadata, Instant now) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("metadata");
        JsonFile.metadata(json, SCHEMA, metadata, now);
        json.writeStringField("project_name", project.name());
        json.writeStringField("adapter_type", project.target().type());
        json.writeEndObject();
        writeNodes(json, "nodes", node -> isNode(node.type()));
        writeNodes(json, "sources", node -> node.type() == ResourceType.SOURCE);
        writeMacros(json);
        writeDocs(json);
        writeNodes(json, "exposures", node -> node.type() == ResourceType.EXPOSURE);
        writeNodes(json, "metrics", node -> node.type() == ResourceType.METRIC);
        writeGroups(json);
        json.writeObjectFieldStart("selectors");
        json.writeEndObject();
        writeDisabled(json);
        writeFamily(json);
        writeNodes(json, "saved_queries", node -> node.type() == ResourceType.SAVED_QUERY);
        writeNodes(json, "semantic_models", node -> node.type() == ResourceType.SEMANTIC_MODEL);
        writeNodes(json, "unit_tests", node -> node.type() == ResourceType.UNIT_TEST);
        json.writeObjectFieldStart("functions");
        json.writeEndObject();
        json.writeEndObject();
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
                JsonFile.value(json, NodeShape.of(node, Optional.ofNullable(compiled.get(node.id()))));
            }
        }
        json.writeEndObject();
    }

    private void writeMacros(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("macros");
        for (CatalogMacro macro : project.macros().all()) {
            json.writeFieldName(macro.id());
            JsonFile.value(json, shape(macro));
        }
        json.writeEndObject();
    }

    private Map<String, Object> shape(CatalogMacro macro) {
        Optional<MacroProperties> about =
                Optional.ofNullable(project.macroProperties().get(macro.id()));
        Map<String, Object> docs = new LinkedHashMap<>();
        docs.put("show", about.map(MacroProperties::docsShow).orElse(true));
        docs.put(
                "node_color",
                about.map(MacroProperties::docsNodeColor)
                        .filter(color -> !color.isEmpty())
                        .orElse(null));
        Map<String, Object> meta = about.map(MacroProperties::meta).orElseGet(Map::of);
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("name", macro.name());
        shape.put("resource_type", "macro");
        shape.put("package_name", macro.packageName());
        shape.put("path", macro.path());
        shape.put("original_file_path", macro.path());
        shape.put("unique_id", macro.id());
        shape.put("macro_sql", macro.definition().sourceText());
        shape.put("depends_on", Map.of("macros", List.of()));
        shape.put("description", about.map(MacroProperties::description).orElse(""));
        shape.put("meta", meta);
        shape.put("docs", docs);
        shape.put("config", Map.of("meta", meta, "docs", docs));
        shape.put("patch_path", about.map(MacroProperties::patchFile).orElse(null));
        shape.put("arguments", about.map(MacroProperties::arguments).orElseGet(List::of));
        shape.put("supported_languages", null);
        return shape;
    }

    private void writeDocs(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("docs");
        for (DocBlock doc : project.docs().values()) {
            json.writeFieldName(doc.id());
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("name", doc.name());
            shape.put("resource_type", "doc");
            shape.put("package_name", doc.packageName());
            shape.put("path", Path.of(doc.originalFilePath()).getFileName().toString());
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
            String id = "group." + group.packageName() + "." + group.name();
            json.writeFieldName(id);
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("name", group.name());
            shape.put("resource_type", "group");
            shape.put("package_name", group.packageName());
            shape.put("path", group.originalFilePath());
            shape.put("original_file_path", group.originalFilePath());
            shape.put("unique_id", id);
            shape.put("owner", group.owner());
            JsonFile.value(json, shape);
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
        Map<NodeId, List<String>> children = new LinkedHashMap<>();
        project.nodes().keySet().forEach(id -> children.put(id, new ArrayList<>()));
        json.writeObjectFieldStart("parent_map");
        for (Node node : project.nodes().values()) {
            Collection<NodeId> parents = node.dependencies().nodes();
            json.writeArrayFieldStart(node.id().value());
            for (NodeId parent : parents) {
                json.writeString(parent.value());
                children.computeIfAbsent(parent, id -> new ArrayList<>())
                        .add(node.id().value());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeFieldName("child_map");
        JsonFile.value(json, children);
        json.writeObjectFieldStart("group_map");
        json.writeEndObject();
    }
}
