package dev.dataops.graph;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.Template;
import dev.dataops.project.Dependencies;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.NodeProperties;
import dev.dataops.project.ResourceType;
import dev.dataops.project.SqlSource;
import dev.dataops.sql.RelationName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Nodes for tests, each with just what a graph looks at. */
public final class SampleNodes {
    private static final RelationName RELATION = null;
    private static final Template TEMPLATE = null;

    private SampleNodes() {}

    /** A model of the package {@code shop}; parents are names of models or whole ids. */
    public static Node model(String name, String... parents) {
        return node(ResourceType.MODEL, name, parents);
    }

    /** An ephemeral model of the package {@code shop}; parents are names of models or whole ids. */
    public static Node ephemeral(String name, String... parents) {
        NodeConfig config = new NodeConfig(Map.of("materialized", "ephemeral"));
        return node(facts(ResourceType.MODEL, name), config, parents(parents), Map.of());
    }

    /** A test of the package {@code shop}; parents are names of models or whole ids. */
    public static Node test(String name, String... parents) {
        return node(ResourceType.TEST, name, parents);
    }

    /** A node of any type, of the package {@code shop}; parents are names of models or whole ids. */
    public static Node node(ResourceType type, String name, String... parents) {
        return node(facts(type, name), NodeConfig.EMPTY, parents(parents), Map.of());
    }

    /** The id of a model of the package {@code shop}. */
    public static NodeId id(String name) {
        return name.indexOf('.') > 0 ? new NodeId(name) : NodeId.of(ResourceType.MODEL, "shop", name);
    }

    /** Ids of nodes as text, sorted. */
    public static List<String> ids(Stream<Node> nodes) {
        return nodes.map(node -> node.id().value()).sorted().toList();
    }

    private static NodeFacts facts(ResourceType type, String name) {
        String path = name + ".sql";
        String file = "models/" + path;
        return new NodeFacts(
                NodeId.of(type, "shop", name),
                type,
                "shop",
                name,
                List.of("shop", name),
                path,
                file,
                SourceLocation.of(file));
    }

    private static List<NodeId> parents(String... names) {
        return Arrays.stream(names).map(SampleNodes::id).toList();
    }

    /** A node with facts as dbt's manifest has them. */
    static Node node(NodeFacts facts, NodeConfig config, List<NodeId> parents, Map<String, Object> more) {
        Dependencies dependencies = on(parents);
        NodeProperties properties = properties(more);
        return switch (facts.type()) {
            case MODEL ->
                new Node.Model(
                        facts,
                        config,
                        dependencies,
                        sql(more.containsKey("empty") ? " \n" : "select 1"),
                        RELATION,
                        properties,
                        Optional.ofNullable(more.get("version")).map(Object::toString),
                        Optional.ofNullable(more.get("latest_version")).map(Object::toString),
                        (String) more.getOrDefault("access", "protected"),
                        Optional.empty(),
                        Optional.empty());
            case SEED ->
                new Node.Seed(
                        facts, config, Dependencies.NONE, Path.of("x.csv"), "", RELATION, properties, Optional.empty());
            case SNAPSHOT ->
                new Node.Snapshot(
                        facts,
                        config,
                        dependencies,
                        sql("x"),
                        RELATION,
                        properties,
                        Optional.empty(),
                        Optional.empty());
            case TEST -> test(facts, config, parents, Optional.ofNullable((String) more.get("test_name")));
            case ANALYSIS -> new Node.Analysis(facts, config, dependencies, sql("x"), RELATION, properties);
            case OPERATION ->
                new Node.Hook(facts, config, dependencies, sql("x"), Node.HookTime.RUN_START, 0, RELATION);
            case SOURCE ->
                new Node.Source(
                        facts,
                        config,
                        (String) more.getOrDefault("source_name", "raw"),
                        "",
                        "",
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        RELATION,
                        properties);
            case EXPOSURE -> new Node.Exposure(facts, config, dependencies, Map.of());
            case UNIT_TEST, METRIC, SEMANTIC_MODEL, SAVED_QUERY ->
                new Node.Unsupported(facts, config, dependencies, Diagnostic.error(ErrorCode.NOT_SUPPORTED, "not yet"));
        };
    }

    private static Node test(NodeFacts facts, NodeConfig config, List<NodeId> parents, Optional<String> generic) {
        return new Node.DataTest(
                facts,
                config,
                on(parents),
                sql("select 1"),
                RELATION,
                NodeProperties.NONE,
                generic.map(name -> new Node.GenericTest(
                        name, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), "models.x")),
                Optional.empty());
    }

    private static NodeProperties properties(Map<String, Object> more) {
        Optional<SourceLocation> patch =
                Optional.ofNullable((String) more.get("patch")).map(SourceLocation::of);
        return new NodeProperties(
                "",
                List.of(),
                Map.of(),
                patch,
                patch.map(place -> "shop://" + place.path()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Dependencies on(List<NodeId> parents) {
        return new Dependencies(List.of(), List.of(), new ArrayList<>(parents), List.of());
    }

    private static SqlSource sql(String text) {
        return new SqlSource(text, TEMPLATE, "");
    }
}
