package dev.dataops.graph;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dataops.core.SourceLocation;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A project with a bit of everything, as dbt-core 1.11 wrote it to its manifest, and what dbt selected from it. */
public final class ShopProject {
    private ShopProject() {}

    /** One call of {@code dbt ls} and its answer. */
    public record Selected(
            List<String> select,
            List<String> exclude,
            String selector,
            String indirect,
            List<String> types,
            List<String> except,
            boolean error,
            List<String> expected,
            List<String> empty) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(select == null ? "everything" : String.join(" ", select));
            text.append(exclude == null ? "" : " less " + exclude);
            text.append(selector == null ? "" : " selector " + selector);
            text.append(indirect == null ? "" : " " + indirect);
            text.append(types == null ? "" : " only " + types);
            return text.append(except == null ? "" : " except " + except).toString();
        }
    }

    /** Returns all nodes of the project. */
    public static List<Node> nodes() {
        return read("shop-nodes.json", new TypeReference<List<Map<String, Object>>>() {}).stream()
                .map(ShopProject::node)
                .toList();
    }

    /** Returns the graph of all nodes. */
    public static DependencyGraph graph() {
        return DependencyGraph.of(nodes());
    }

    /** Returns what dbt was asked to select, and what it selected. */
    public static List<Selected> selections() {
        return read("shop-selections.json", new TypeReference<List<Selected>>() {});
    }

    /** Returns the project's {@code selectors.yml}. */
    public static String selectors() {
        try (InputStream in = open("shop-selectors.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @SuppressWarnings("unchecked")
    private static Node node(Map<String, Object> values) {
        String file = (String) values.get("file");
        NodeFacts facts = new NodeFacts(
                new NodeId((String) values.get("id")),
                ResourceType.ofLabel((String) values.get("type")).orElseThrow(),
                (String) values.get("package"),
                (String) values.get("name"),
                (List<String>) values.get("fqn"),
                (String) values.get("path"),
                file,
                SourceLocation.of(file));
        List<NodeId> parents = ((List<String>) values.get("depends_on"))
                .stream().map(NodeId::new).toList();
        return SampleNodes.node(facts, new NodeConfig((Map<String, Object>) values.get("config")), parents, values);
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = open(name)) {
            return new ObjectMapper().readValue(in, type);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ShopProject.class.getResourceAsStream(name), name);
    }
}
