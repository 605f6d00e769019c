package dev.dataops.graph.run;

import static dev.dataops.graph.SampleNodes.id;
import static dev.dataops.graph.SampleNodes.model;
import static dev.dataops.graph.SampleNodes.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.graph.RandomProject;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunQueueTest {

    @Test
    void prefers_the_node_with_the_longest_way_behind_it() {
        RunQueue queue = queue(
                false,
                model("a"),
                model("b"),
                model("b2", "b"),
                model("c"),
                model("c2", "c"),
                model("c3", "c2"),
                model("d"));

        assertThat(List.of(take(queue), take(queue), take(queue), take(queue))).containsExactly("c", "b", "a", "d");
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void hands_out_a_child_when_its_last_parent_is_done() {
        RunQueue queue = queue(false, model("a"), model("b"), model("c", "a", "b"));
        take(queue);
        take(queue);

        assertThat(queue.done(id("a"), Outcome.DONE)).isEmpty();
        assertThat(queue.poll()).isEmpty();
        assertThat(queue.done(id("b"), Outcome.DONE)).isEmpty();
        assertThat(take(queue)).isEqualTo("c");
    }

    @Test
    void skips_what_depends_on_a_failure_and_says_because_of_whom() {
        RunQueue queue = queue(false, model("a"), model("b", "a"), model("c", "b"), model("x"), model("y", "x", "c"));
        take(queue);
        take(queue);

        List<Skip> first = queue.done(id("a"), Outcome.FAILED);
        List<Skip> second = queue.done(id("x"), Outcome.FAILED);

        assertThat(first)
                .extracting(RunQueueTest::line)
                .containsExactly("b UPSTREAM_FAILED [a]", "c UPSTREAM_FAILED [a]");
        assertThat(second).extracting(RunQueueTest::line).containsExactly("y UPSTREAM_FAILED [a, x]");
    }

    @Test
    void a_failed_test_keeps_children_of_the_tested_node_from_running() {
        RunQueue queue = queue(false, model("a"), test("t", "a"), model("b", "a"), test("tb", "b"));
        take(queue);
        queue.done(id("a"), Outcome.DONE);
        assertThat(take(queue)).isEqualTo("t");

        List<Skip> skips = queue.done(id("test.shop.t"), Outcome.FAILED);

        assertThat(skips)
                .extracting(RunQueueTest::line)
                .containsExactly("b UPSTREAM_FAILED [t]", "tb UPSTREAM_FAILED [t]");
    }

    @Test
    void names_no_more_causes_than_a_person_reads() {
        List<Node> nodes = new ArrayList<>();
        for (int at = 10; at < 40; at++) {
            nodes.add(model("m" + at));
        }
        nodes.add(model("last", nodes.stream().map(Node::name).toArray(String[]::new)));
        RunQueue queue = queue(false, nodes.toArray(Node[]::new));
        List<Skip> skips = new ArrayList<>();
        for (Optional<Node> node = queue.poll(); node.isPresent(); node = queue.poll()) {
            skips.addAll(queue.done(node.get().id(), Outcome.FAILED));
        }

        assertThat(skips).hasSize(1);
        assertThat(skips.get(0).because())
                .hasSize(Skip.MOST)
                .first()
                .extracting(Node::name)
                .isEqualTo("m10");
    }

    @Test
    void begins_nothing_after_the_first_failure_when_told_to_fail_fast() {
        RunQueue queue = queue(true, model("a"), model("b", "a"), model("p"), model("q", "p"), model("z"));
        assertThat(take(queue)).isEqualTo("a");
        assertThat(take(queue)).isEqualTo("p");

        List<Skip> skips = queue.done(id("a"), Outcome.FAILED);

        assertThat(skips)
                .extracting(RunQueueTest::line)
                .containsExactly("b UPSTREAM_FAILED [a]", "q FAIL_FAST [a]", "z FAIL_FAST [a]");
        assertThat(queue.done(id("p"), Outcome.DONE)).isEmpty();
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void begins_nothing_after_it_is_stopped() throws InterruptedException {
        RunQueue queue = queue(false, model("a"), model("b", "a"), model("c"));
        take(queue);

        assertThat(queue.stop()).extracting(RunQueueTest::line).containsExactly("b STOPPED []", "c STOPPED []");
        assertThat(queue.take()).isEmpty();
        assertThat(queue.done(id("a"), Outcome.FAILED)).isEmpty();
    }

    @Test
    void does_not_know_nodes_that_it_did_not_hand_out() {
        RunQueue queue = queue(false, model("a"));

        assertThatThrownBy(() -> queue.done(id("a"), Outcome.DONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void runs_and_skips_as_the_naive_rule_has_it(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Node> nodes = RandomProject.nodes(random, 5 + random.nextInt(60));
            List<Node> selected =
                    nodes.stream().filter(node -> random.nextInt(4) > 0).toList();
            boolean testsBlock = round % 3 != 0;
            RunQueue queue = new RunQueue(
                    RunGraphBuilder.build(
                            DependencyGraph.of(nodes), selected, testsBlock ? RunMode.BUILD : RunMode.RUN),
                    false);
            new Simulation(queue, new NaiveRunRule(nodes, testsBlock), selected, random).run();
        }
    }

    @Test
    void serves_many_threads() throws InterruptedException {
        List<Node> nodes = RandomProject.nodes(new Random(7), 2_000);
        RunQueue queue = new RunQueue(RunGraphBuilder.build(DependencyGraph.of(nodes), nodes, RunMode.BUILD), false);
        Queue<NodeId> ended = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            Thread thread = new Thread(() -> work(queue, ended));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(ended).doesNotHaveDuplicates().hasSize(nodes.size());
        List<NodeId> order = List.copyOf(ended);
        Map<NodeId, Integer> place = new HashMap<>();
        order.forEach(node -> place.put(node, place.size()));
        for (Node node : nodes) {
            for (NodeId parent : node.dependencies().nodes()) {
                assertThat(place.get(parent)).isLessThan(place.get(node.id()));
            }
        }
    }

    private static void work(RunQueue queue, Queue<NodeId> ended) {
        try {
            for (Optional<Node> node = queue.take(); node.isPresent(); node = queue.take()) {
                ended.add(node.get().id());
                queue.done(node.get().id(), Outcome.DONE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a queue with random outcomes and compares each step with the naive rule. */
    private static final class Simulation {
        private final RunQueue queue;
        private final NaiveRunRule naive;
        private final Set<NodeId> selected;
        private final Random random;
        private final List<NodeId> running = new ArrayList<>();
        private final Set<NodeId> ended = new HashSet<>();
        private final Set<NodeId> failed = new HashSet<>();

        Simulation(RunQueue queue, NaiveRunRule naive, List<Node> selected, Random random) {
            this.queue = queue;
            this.naive = naive;
            this.selected = selected.stream().map(Node::id).collect(Collectors.toSet());
            this.random = random;
        }

        void run() {
            beginAllReady();
            while (!running.isEmpty()) {
                end(running.remove(random.nextInt(running.size())));
                beginAllReady();
            }
            assertThat(ended).isEqualTo(selected);
        }

        private void beginAllReady() {
            for (Optional<Node> next = queue.poll(); next.isPresent(); next = queue.poll()) {
                begin(next.get().id());
            }
        }

        private void begin(NodeId node) {
            Set<NodeId> waits = naive.waitsFor(node, selected);
            assertThat(ended.containsAll(waits))
                    .as("all before %s have ended", node)
                    .isTrue();
            assertThat(Collections.disjoint(failed, waits))
                    .as("none before %s has failed", node)
                    .isTrue();
            running.add(node);
        }

        private void end(NodeId node) {
            boolean fails = random.nextInt(5) == 0;
            if (fails) {
                failed.add(node);
            }
            assertThat(ended.add(node)).isTrue();
            for (Skip skip : queue.done(node, fails ? Outcome.FAILED : Outcome.DONE)) {
                assertThat(ended.add(skip.node().id())).isTrue();
                check(skip);
            }
        }

        private void check(Skip skip) {
            Set<NodeId> causes = new HashSet<>(naive.waitsFor(skip.node().id()));
            causes.retainAll(failed);
            Set<NodeId> named = skip.because().stream().map(Node::id).collect(Collectors.toSet());
            assertThat(named).isNotEmpty();
            assertThat(causes).containsAll(named);
            if (causes.size() <= Skip.MOST) {
                assertThat(named).isEqualTo(causes);
            }
            assertThat(skip.because()).doesNotHaveDuplicates();
            assertThat(skip.because().size()).isLessThanOrEqualTo(Skip.MOST);
        }
    }

    private static String take(RunQueue queue) {
        return queue.poll().orElseThrow().name();
    }

    private static String line(Skip skip) {
        return skip.node().name() + " " + skip.reason() + " "
                + skip.because().stream().map(Node::name).toList();
    }

    private static RunQueue queue(boolean failFast, Node... nodes) {
        List<Node> all = Arrays.asList(nodes);
        return new RunQueue(RunGraphBuilder.build(DependencyGraph.of(all), all, RunMode.BUILD), failFast);
    }
}
