package dev.dataops.graph.run;

import static dev.dataops.graph.SampleNodes.ephemeral;
import static dev.dataops.graph.SampleNodes.id;
import static dev.dataops.graph.SampleNodes.model;
import static dev.dataops.graph.SampleNodes.test;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.graph.RandomProject;
import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunGraphTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void waits_as_the_naive_rule_has_it(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<Node> nodes = RandomProject.nodes(random, 5 + random.nextInt(70));
            boolean testsBlock = round % 4 != 0;
            DependencyGraph graph = DependencyGraph.of(nodes);
            List<Node> selected =
                    nodes.stream().filter(node -> random.nextInt(3) > 0).toList();
            NaiveRunRule naive = new NaiveRunRule(nodes, testsBlock);

            Map<NodeId, Set<NodeId>> waits =
                    waits(RunGraphBuilder.build(graph, selected, testsBlock ? RunMode.BUILD : RunMode.RUN));

            Set<NodeId> ids = selected.stream().map(Node::id).collect(Collectors.toSet());
            assertThat(waits.keySet()).isEqualTo(ids);
            for (NodeId id : ids) {
                assertThat(waits.get(id))
                        .as("%s, seed %s, round %s", id, seed, round)
                        .isEqualTo(naive.waitsFor(id, ids));
            }
        }
    }

    @Test
    void keeps_the_order_over_nodes_that_are_not_selected() {
        DependencyGraph graph = DependencyGraph.of(List.of(
                model("a"),
                model("between", "a"),
                model("b", "between"),
                model("above"),
                model("a2", "above"),
                model("below", "b")));

        RunGraph run = RunGraphBuilder.build(graph, pick(graph, "a", "b", "a2"), RunMode.RUN);

        assertThat(run.nodes()).extracting(Node::name).containsExactly("a", "a2", "b");
        assertThat(run.vertices()).as("the three and what lies between").isEqualTo(4);
        assertThat(waits(run)
                        .get(graph.node(graph.index(new NodeId("model.shop.b"))).id()))
                .containsExactly(new NodeId("model.shop.a"));
    }

    @Test
    void gives_ephemeral_models_no_turn_and_keeps_the_order_and_the_tests_around_them() {
        List<Node> nodes = List.of(model("a"), ephemeral("e", "a"), test("on_e", "e"), model("b", "e"));
        DependencyGraph graph = DependencyGraph.of(nodes);

        RunGraph build = RunGraphBuilder.build(graph, nodes, RunMode.BUILD);
        RunGraph compile = RunGraphBuilder.build(graph, nodes, RunMode.COMPILE);

        assertThat(build.nodes()).extracting(Node::name).containsExactlyInAnyOrder("a", "on_e", "b");
        assertThat(waits(build).get(id("b")))
                .extracting(NodeId::value)
                .containsExactlyInAnyOrder("model.shop.a", "test.shop.on_e");
        assertThat(compile.nodes()).extracting(Node::name).contains("e");
    }

    @Test
    void lets_children_wait_for_many_tests_by_one_barrier() {
        List<Node> nodes = new ArrayList<>(List.of(model("hub")));
        for (int at = 0; at < 100; at++) {
            nodes.add(test("t" + at, "hub"));
            nodes.add(model("child" + at, "hub"));
        }

        RunGraph run = RunGraphBuilder.build(DependencyGraph.of(nodes), nodes, RunMode.BUILD);

        assertThat(run.vertices()).isEqualTo(nodes.size() + 1);
        assertThat(run.edges()).isEqualTo(200 + 200);
    }

    @Test
    void lets_reports_wait_for_many_tests_of_two_tables_by_one_barrier() {
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            nodes.add(model("fact" + at));
            nodes.add(model("dim" + at));
            nodes.add(test("rel" + at, "fact" + at, "dim" + at));
        }
        for (int at = 0; at < 500; at++) {
            nodes.add(model(
                    "report" + at,
                    nodes.stream()
                            .limit(60)
                            .filter(node -> node instanceof Node.Model)
                            .map(Node::name)
                            .toArray(String[]::new)));
        }
        DependencyGraph graph = DependencyGraph.of(nodes);

        RunGraph run = RunGraphBuilder.build(graph, nodes, RunMode.BUILD);

        assertThat(run.edges() - graph.children().edges()).isEqualTo(20 + 500);
    }

    @Test
    void stays_small_for_a_large_project() {
        List<Node> nodes = LargeProject.nodes(5_000, 15_000);
        DependencyGraph graph = DependencyGraph.of(nodes);

        RunGraph run = RunGraphBuilder.build(graph, nodes, RunMode.BUILD);

        assertThat(run.nodes()).hasSize(20_200);
        assertThat(run.edges())
                .isLessThanOrEqualTo(4 * (graph.size() + graph.children().edges()));
    }

    private static List<Node> pick(DependencyGraph graph, String... names) {
        return graph.nodes().stream()
                .filter(node -> List.of(names).contains(node.name()))
                .toList();
    }

    /** For each node, all nodes on ways that lead to it. */
    private static Map<NodeId, Set<NodeId>> waits(RunGraph run) {
        Map<NodeId, Set<NodeId>> waits = new HashMap<>();
        for (int vertex = 0; vertex < run.nodes().size(); vertex++) {
            Set<Integer> above = new HashSet<>();
            collect(run.parents(), vertex, above);
            waits.put(
                    run.nodes().get(vertex).id(),
                    above.stream()
                            .filter(other -> other < run.nodes().size())
                            .map(other -> run.nodes().get(other).id())
                            .collect(Collectors.toSet()));
        }
        return waits;
    }

    private static void collect(Adjacency parents, int vertex, Set<Integer> above) {
        for (int at = parents.start(vertex); at < parents.end(vertex); at++) {
            if (above.add(parents.at(at))) {
                collect(parents, parents.at(at), above);
            }
        }
    }
}
