package dev.dataops.graph.run;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.project.Node;
import java.util.List;

/**
 * The selected nodes and who waits for whom. Its first vertices are the nodes; behind them come waypoints, which nobody runs: unselected nodes that lie between
 * selected ones, and barriers behind tests. Immutable.
 */
public final class RunGraph {
    private final List<Node> nodes;
    private final Adjacency parents;
    private final Adjacency children;
    private final int[] remaining;

    RunGraph(List<Node> nodes, Adjacency parents, Adjacency children) {
        this.nodes = List.copyOf(nodes);
        this.parents = parents;
        this.children = children;
        this.remaining = longestPaths();
    }

    /** Returns the nodes to run in topological order; a node's place in the list is its vertex. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Returns how many vertices there are: nodes and waypoints. */
    public int vertices() {
        return children.vertices();
    }

    /** Returns how many edges there are. */
    public int edges() {
        return children.edges();
    }

    Adjacency children() {
        return children;
    }

    Adjacency parents() {
        return parents;
    }

    /** Returns how many nodes, itself among them, are on the longest way from a vertex to the end of the run. */
    int remaining(int vertex) {
        return remaining[vertex];
    }

    private int[] longestPaths() {
        int vertices = vertices();
        int[] longest = new int[vertices];
        int[] open = new int[vertices];
        int[] stack = new int[vertices];
        int size = 0;
        for (int vertex = 0; vertex < vertices; vertex++) {
            open[vertex] = children.degree(vertex);
            if (open[vertex] == 0) {
                stack[size++] = vertex;
            }
        }
        int seen = 0;
        while (size > 0) {
            int vertex = stack[--size];
            seen++;
            longest[vertex] += vertex < nodes.size() ? 1 : 0;
            for (int at = parents.start(vertex); at < parents.end(vertex); at++) {
                int parent = parents.at(at);
                longest[parent] = Math.max(longest[parent], longest[vertex]);
                if (--open[parent] == 0) {
                    stack[size++] = parent;
                }
            }
        }
        if (seen < vertices) {
            throw new IllegalStateException("the run's graph has a circle");
        }
        return longest;
    }
}
