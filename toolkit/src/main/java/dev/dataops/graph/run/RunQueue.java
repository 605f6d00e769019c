package dev.dataops.graph.run;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Hands out the nodes of a run, each once, none before all that it waits for has ended. Among nodes that are ready it prefers the one with the longest way still
 * behind it, then the first in topological order. Safe for use by several threads; every step takes time in proportion to the edges that it passes.
 */
public final class RunQueue {
    private static final int[] NOBODY = new int[0];

    private final RunGraph graph;
    private final boolean failFast;
    private final Map<NodeId, Integer> running = new HashMap<>();
    private final PriorityQueue<Integer> ready;
    /** How many parents of a vertex have not ended yet. */
    private final int[] waiting;
    /** The failed nodes that keep a vertex from running, or, once it has ended, those after it. */
    private final int[][] blockers;

    private final boolean[] begun;
    private int toBegin;

    /**
     * Creates a queue for one run.
     *
     * @param graph who waits for whom
     * @param failFast whether nothing more is begun once something has failed
     */
    public RunQueue(RunGraph graph, boolean failFast) {
        this.graph = graph;
        this.failFast = failFast;
        this.ready = new PriorityQueue<>(Comparator.<Integer>comparingInt(vertex -> -graph.remaining(vertex))
                .thenComparing(vertex -> vertex));
        this.waiting = new int[graph.vertices()];
        this.blockers = new int[graph.vertices()][];
        this.begun = new boolean[graph.nodes().size()];
        this.toBegin = graph.nodes().size();
        Arrays.fill(blockers, NOBODY);
        for (int vertex = 0; vertex < waiting.length; vertex++) {
            waiting[vertex] = graph.parents().degree(vertex);
            if (waiting[vertex] == 0) {
                ready.add(vertex);
            }
        }
    }

    /** Returns a node to run now; empty if none is ready, which may change when a running node is done. */
    public synchronized Optional<Node> poll() {
        Integer vertex = ready.poll();
        if (vertex == null) {
            return Optional.empty();
        }
        begin(vertex);
        Node node = graph.nodes().get(vertex);
        running.put(node.id(), vertex);
        return Optional.of(node);
    }

    /** Returns a node to run now, waiting until one is ready; empty when there is nothing left to begin. */
    public synchronized Optional<Node> take() throws InterruptedException {
        while (ready.isEmpty() && toBegin > 0) {
            wait();
        }
        return poll();
    }

    /**
     * Tells that a node has ended.
     *
     * @param node a node that was handed out
     * @return the nodes that will not be run because of that, in topological order
     */
    public synchronized List<Skip> done(NodeId node, Outcome outcome) {
        Integer vertex = running.remove(node);
        if (vertex == null) {
            throw new IllegalArgumentException("not running: " + node);
        }
        int[] causes = outcome == Outcome.FAILED ? new int[] {vertex} : NOBODY;
        List<Integer> skipped = end(vertex, causes);
        List<Skip> skips = skips(skipped, Skip.Reason.UPSTREAM_FAILED, NOBODY);
        if (outcome == Outcome.FAILED && failFast) {
            skips.addAll(skips(rest(), Skip.Reason.FAIL_FAST, causes));
        }
        notifyAll();
        return skips;
    }

    /** Begins nothing more. Returns the nodes that will not be run, in topological order. */
    public synchronized List<Skip> stop() {
        notifyAll();
        return skips(rest(), Skip.Reason.STOPPED, NOBODY);
    }

    private void begin(int vertex) {
        begun[vertex] = true;
        toBegin--;
    }

    /** Ends a vertex and everything that can end with it, waypoints and skipped nodes; returns the nodes skipped. */
    private List<Integer> end(int ended, int[] causes) {
        List<Integer> skipped = new ArrayList<>();
        Deque<Integer> ending = new ArrayDeque<>(List.of(ended));
        blockers[ended] = causes;
        while (!ending.isEmpty()) {
            int vertex = ending.remove();
            Adjacency children = graph.children();
            for (int at = children.start(vertex); at < children.end(vertex); at++) {
                int child = children.at(at);
                blockers[child] = union(blockers[child], blockers[vertex]);
                if (--waiting[child] == 0 && release(child, skipped)) {
                    ending.add(child);
                }
            }
        }
        return skipped;
    }

    /** Decides about a vertex whose parents have all ended; returns whether it ends at once. */
    private boolean release(int vertex, List<Integer> skipped) {
        if (vertex >= begun.length) {
            return true;
        }
        if (begun[vertex]) {
            return false;
        }
        if (blockers[vertex].length == 0) {
            ready.add(vertex);
            return false;
        }
        begin(vertex);
        skipped.add(vertex);
        return true;
    }

    private List<Integer> rest() {
        List<Integer> rest = new ArrayList<>();
        for (int vertex = 0; vertex < begun.length; vertex++) {
            if (!begun[vertex]) {
                begin(vertex);
                rest.add(vertex);
            }
        }
        ready.clear();
        return rest;
    }

    private List<Skip> skips(List<Integer> vertices, Skip.Reason reason, int[] causes) {
        List<Skip> skips = new ArrayList<>();
        vertices.stream()
                .sorted()
                .forEach(vertex -> skips.add(new Skip(
                        graph.nodes().get(vertex), reason, nodes(causes.length > 0 ? causes : blockers[vertex]))));
        return skips;
    }

    private List<Node> nodes(int[] vertices) {
        return Arrays.stream(vertices).mapToObj(graph.nodes()::get).toList();
    }

    /** Merges two ascending lists and keeps the first few; mostly one of them is empty or both are the same. */
    private static int[] union(int[] left, int[] right) {
        if (right.length == 0 || left == right) {
            return left;
        }
        if (left.length == 0) {
            return right;
        }
        return IntStream.concat(Arrays.stream(left), Arrays.stream(right))
                .sorted()
                .distinct()
                .limit(Skip.MOST)
                .toArray();
    }
}
