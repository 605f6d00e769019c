package dev.dataops.graph.run;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.dag.EdgeList;
import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets tests hold back what comes after them. dbt's rule: a node waits for a test when all nodes that the test depends on are ancestors of the node. dbt
 * draws an edge from every test to every such node; here a vertex of its own stands between the tests of a node and the node's children, so that
 * {@code tests + children} edges do the work of {@code tests x children}.
 */
final class TestBarriers {
    private static final Set<ResourceType> HELD_BACK = EnumSet.of(
            ResourceType.MODEL,
            ResourceType.SEED,
            ResourceType.SNAPSHOT,
            ResourceType.ANALYSIS,
            ResourceType.OPERATION);

    private final DependencyGraph graph;
    private final EdgeList edges;
    private final BitSet heldBack = new BitSet();
    private final Map<Integer, List<Integer>> testsOfOne = new LinkedHashMap<>();
    private final Map<List<Integer>, List<Integer>> testsOfMany = new LinkedHashMap<>();
    private int vertices;

    /**
     * @param graph all nodes; the first vertices are these
     * @param edges where edges go
     */
    TestBarriers(DependencyGraph graph, EdgeList edges) {
        this.graph = graph;
        this.edges = edges;
        this.vertices = graph.size();
        for (int index = 0; index < graph.size(); index++) {
            if (HELD_BACK.contains(graph.node(index).type())) {
                heldBack.set(index);
            }
        }
    }

    /** Adds edges and vertices for some tests; returns how many vertices there are then. */
    int add(BitSet nodes) {
        for (int index = nodes.nextSetBit(0); index >= 0; index = nodes.nextSetBit(index + 1)) {
            if (graph.node(index) instanceof Node.DataTest) {
                sort(index);
            }
        }
        CommonDescendants common = new CommonDescendants(graph, heldBack, List.copyOf(testsOfMany.keySet()));
        common.belowLast().forEach((parents, last) -> ofOne(last).addAll(testsOf(parents)));
        testsOfOne.forEach((node, tests) -> connect(tests, heldBackChildren(node)));
        Map<List<Integer>, Integer> gates = new HashMap<>();
        common.first().forEach((parentSets, waiting) -> {
            List<Integer> passed = new ArrayList<>();
            for (List<Integer> parents : parentSets) {
                passed.add(gates.computeIfAbsent(parents, set -> gate(testsOf(set))));
            }
            connect(passed, waiting);
        });
        return vertices;
    }

    private void sort(int test) {
        List<Integer> parents = neighbours(graph.parents(), test);
        if (parents.size() == 1) {
            ofOne(parents.get(0)).add(test);
        } else if (parents.size() > 1) {
            Collections.sort(parents);
            testsOfMany.computeIfAbsent(parents, set -> new ArrayList<>()).add(test);
        }
    }

    private List<Integer> ofOne(int node) {
        return testsOfOne.computeIfAbsent(node, index -> new ArrayList<>());
    }

    private List<Integer> testsOf(List<Integer> parents) {
        return testsOfMany.getOrDefault(parents, List.of());
    }

    private List<Integer> heldBackChildren(int node) {
        List<Integer> children = neighbours(graph.children(), node);
        children.removeIf(child -> !heldBack.get(child));
        return children;
    }

    private static List<Integer> neighbours(Adjacency adjacency, int node) {
        List<Integer> neighbours = new ArrayList<>(adjacency.degree(node));
        for (int at = adjacency.start(node); at < adjacency.end(node); at++) {
            neighbours.add(adjacency.at(at));
        }
        return neighbours;
    }

    private void connect(List<Integer> sources, List<Integer> targets) {
        if (targets.isEmpty()) {
            return;
        }
        if (targets.size() == 1) {
            sources.forEach(source -> edges.add(source, targets.get(0)));
        } else {
            int gate = gate(sources);
            targets.forEach(target -> edges.add(gate, target));
        }
    }

    /** Returns a vertex that is passed when all sources are done: the only one itself, else a new one. */
    private int gate(List<Integer> sources) {
        if (sources.size() == 1) {
            return sources.get(0);
        }
        int gate = vertices++;
        sources.forEach(source -> edges.add(source, gate));
        return gate;
    }
}
