package dev.dataops.graph.run;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.dag.EdgeList;
import dev.dataops.project.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Cuts the part of a dependency graph that a run needs. Takes time and room in proportion to the graph. */
public final class RunGraphBuilder {
    private final DependencyGraph graph;
    private final BitSet selected = new BitSet();

    private RunGraphBuilder(DependencyGraph graph, Collection<Node> nodes) {
        this.graph = graph;
        nodes.forEach(node -> selected.set(graph.index(node.id())));
    }

    /**
     * Builds the graph of a run.
     *
     * @param graph all nodes of the project
     * @param nodes the nodes to run
     * @param mode what is done with the nodes
     */
    public static RunGraph build(DependencyGraph graph, Collection<Node> nodes, RunMode mode) {
        return new RunGraphBuilder(graph, nodes).build(mode);
    }

    private RunGraph build(RunMode mode) {
        EdgeList edges = new EdgeList(graph.children().edges() * 2);
        for (int node = 0; node < graph.size(); node++) {
            Adjacency children = graph.children();
            for (int at = children.start(node); at < children.end(node); at++) {
                edges.add(node, children.at(at));
            }
        }
        int vertices = mode == RunMode.BUILD ? new TestBarriers(graph, edges).add(selected) : graph.size();
        if (mode != RunMode.COMPILE) {
            selected.stream().filter(index -> isEphemeral(graph.node(index))).forEach(selected::clear);
        }
        return cut(vertices, edges);
    }

    private static boolean isEphemeral(Node node) {
        return node instanceof Node.Model model && model.ephemeral();
    }

    /** Keeps selected nodes, and what lies between two of them. */
    private RunGraph cut(int vertices, EdgeList edges) {
        BitSet waypoints = reachedFromSelected(edges.bySource(vertices));
        waypoints.and(reachedFromSelected(edges.byTarget(vertices)));
        waypoints.andNot(selected);
        int[] place = new int[vertices];
        Arrays.fill(place, -1);
        List<Node> nodes = new ArrayList<>();
        for (int index = selected.nextSetBit(0); index >= 0; index = selected.nextSetBit(index + 1)) {
            place[index] = nodes.size();
            nodes.add(graph.node(index));
        }
        int kept = nodes.size();
        for (int index = waypoints.nextSetBit(0); index >= 0; index = waypoints.nextSetBit(index + 1)) {
            place[index] = kept++;
        }
        EdgeList keptEdges = new EdgeList(edges.size());
        for (int edge = 0; edge < edges.size(); edge++) {
            int source = place[edges.source(edge)];
            int target = place[edges.target(edge)];
            if (source >= 0 && target >= 0) {
                keptEdges.add(source, target);
            }
        }
        return new RunGraph(nodes, keptEdges.byTarget(kept), keptEdges.bySource(kept));
    }

    private BitSet reachedFromSelected(Adjacency neighbours) {
        BitSet reached = new BitSet(neighbours.vertices());
        int[] stack = new int[neighbours.vertices()];
        int size = 0;
        for (int start = selected.nextSetBit(0); start >= 0; start = selected.nextSetBit(start + 1)) {
            stack[size++] = start;
            while (size > 0) {
                int vertex = stack[--size];
                for (int at = neighbours.start(vertex); at < neighbours.end(vertex); at++) {
                    int neighbour = neighbours.at(at);
                    if (!reached.get(neighbour)) {
                        reached.set(neighbour);
                        stack[size++] = neighbour;
                    }
                }
            }
        }
        return reached;
    }
}
