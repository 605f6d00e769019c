package dev.dataops.graph.dag;

import static dev.dataops.graph.SampleNodes.id;
import static dev.dataops.graph.SampleNodes.model;
import static dev.dataops.graph.SampleNodes.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

    @Test
    void puts_parents_before_children_and_lesser_ids_first() {
        List<Node> nodes = new ArrayList<>(List.of(
                model("gold", "silver_b", "silver_a"),
                test("check", "silver_a"),
                model("silver_b", "bronze"),
                model("silver_a", "bronze"),
                model("bronze"),
                model("alone")));
        Collections.shuffle(nodes, new Random(1));

        DependencyGraph graph = DependencyGraph.of(nodes);

        assertThat(names(graph)).containsExactly("alone", "bronze", "silver_a", "silver_b", "gold", "check");
    }

    @Test
    void knows_parents_as_written_and_children_in_order() {
        DependencyGraph graph = DependencyGraph.of(List.of(
                model("gold", "silver_b", "silver_a"),
                model("silver_b", "bronze"),
                model("silver_a", "bronze"),
                model("bronze")));

        assertThat(graph.parents(id("gold"))).containsExactly(id("silver_b"), id("silver_a"));
        assertThat(graph.children(id("bronze"))).containsExactly(id("silver_a"), id("silver_b"));
        assertThat(graph.parents(id("bronze"))).isEmpty();
        assertThat(graph.node(graph.index(id("gold"))).name()).isEqualTo("gold");
    }

    @Test
    void holds_an_empty_project() {
        assertThat(DependencyGraph.of(List.of()).nodes()).isEmpty();
    }

    @Test
    void shows_a_circle_with_its_files() {
        List<Diagnostic> found =
                circles(model("a", "c"), model("b", "a"), model("c", "b"), model("after", "c"), model("before"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(ErrorCode.CYCLE);
        assertThat(found.get(0).render()).isEqualTo("""
                models/a.sql: error DO401: nodes depend on each other in a circle: a -> b -> c -> a
                  b (models/b.sql) uses a
                  c (models/c.sql) uses b
                  a (models/a.sql) uses c
                  → take one of these references away""");
    }

    @Test
    void shows_a_node_that_uses_itself() {
        assertThat(circles(model("a", "a")).get(0).message())
                .startsWith("nodes depend on each other in a circle: a -> a\n");
    }

    @Test
    void shows_a_shortest_circle_of_each_knot() {
        List<Diagnostic> found = circles(
                model("a", "d", "b"),
                model("b", "a"),
                model("c", "b"),
                model("d", "c"),
                model("y", "x", "a"),
                model("x", "y"));

        assertThat(found)
                .extracting(finding -> finding.message().lines().findFirst().orElseThrow())
                .containsExactly(
                        "nodes depend on each other in a circle: a -> b -> a",
                        "nodes depend on each other in a circle: x -> y -> x");
    }

    @Test
    void walks_very_long_chains() {
        int length = 50_000;
        List<Node> chain = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            chain.add(at == 0 ? model("m0") : model("m" + at, "m" + (at - 1)));
        }
        assertThat(DependencyGraph.of(chain).node(length - 1).name()).isEqualTo("m" + (length - 1));

        chain.set(0, model("m0", "m" + (length - 1)));
        assertThat(circles(chain.toArray(Node[]::new))).hasSize(1);
    }

    private static List<Diagnostic> circles(Node... nodes) {
        ToolkitException error =
                catchThrowableOfType(ToolkitException.class, () -> DependencyGraph.of(Arrays.asList(nodes)));
        assertThat(error.exitCode()).isEqualTo(2);
        return error.diagnostics();
    }

    private static List<String> names(DependencyGraph graph) {
        return graph.nodes().stream().map(Node::name).toList();
    }
}
