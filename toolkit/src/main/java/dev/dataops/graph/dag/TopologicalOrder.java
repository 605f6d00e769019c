package dev.dataops.graph.dag;

import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Puts nodes in order (Kahn's algorithm over nodes sorted by id), or says which of them stand in a circle. */
final class TopologicalOrder {
    private final List<Node> byId;
    private final Adjacency parents;
    private final Adjacency children;

    TopologicalOrder(Collection<Node> nodes) {
        byId = new ArrayList<>(nodes);
        byId.sort(Comparator.comparing(Node::id));
        EdgeList edges = edges(byId);
        parents = edges.byTarget(byId.size());
        children = edges.bySource(byId.size());
    }

    private static EdgeList edges(List<Node> nodes) {
        Map<NodeId, Integer> indexes = DependencyGraph.indexed(nodes);
        EdgeList edges = new EdgeList(nodes.size() * 2);
        for (int child = 0; child < nodes.size(); child++) {
            for (NodeId dependency : nodes.get(child).dependencies().nodes()) {
                Integer parent = indexes.get(dependency);
                if (parent == null) {
                    throw new IllegalArgumentException(
                            nodes.get(child).id() + " depends on " + dependency + ", which is not an enabled node");
                }
                edges.add(parent, child);
            }
        }
        return edges;
    }

    DependencyGraph sorted() {
        int[] order = new int[byId.size()];
        int[] waiting = new int[byId.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int vertex = 0; vertex < waiting.length; vertex++) {
            waiting[vertex] = parents.degree(vertex);
            if (waiting[vertex] == 0) {
                ready.add(vertex);
            }
        }
        int placed = 0;
        while (!ready.isEmpty()) {
            int vertex = ready.remove();
            order[placed++] = vertex;
            for (int at = children.start(vertex); at < children.end(vertex); at++) {
                int child = children.at(at);
                if (--waiting[child] == 0) {
                    ready.add(child);
                }
            }
        }
        if (placed < order.length) {
            throw new ToolkitException(new Circles(byId, children).diagnostics(), null);
        }
        return renumbered(order);
    }

    private DependencyGraph renumbered(int[] order) {
        int[] place = new int[order.length];
        List<Node> nodes = new ArrayList<>(order.length);
        for (int index = 0; index < order.length; index++) {
            place[order[index]] = index;
            nodes.add(byId.get(order[index]));
        }
        EdgeList edges = new EdgeList(parents.edges());
        for (int vertex : order) {
            for (int at = parents.start(vertex); at < parents.end(vertex); at++) {
                edges.add(place[parents.at(at)], place[vertex]);
            }
        }
        return new DependencyGraph(
                nodes, DependencyGraph.indexed(nodes), edges.byTarget(order.length), edges.bySource(order.length));
    }
}
