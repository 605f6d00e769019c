package dev.dataops.graph.dag;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.project.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the circles of a graph that has some: one finding, with a shortest circle, for each knot of nodes. */
final class Circles {
    private static final int NONE = -1;

    private final List<Node> nodes;
    private final Adjacency children;
    private final int[] knot;
    private final int[] cameFrom;

    /**
     * @param nodes all nodes, by index
     * @param children their children
     */
    Circles(List<Node> nodes, Adjacency children) {
        this.nodes = nodes;
        this.children = children;
        this.knot = new Knots(children).find();
        this.cameFrom = new int[nodes.size()];
        Arrays.fill(cameFrom, NONE);
    }

    List<Diagnostic> diagnostics() {
        boolean[] told = new boolean[nodes.size()];
        List<Diagnostic> found = new ArrayList<>();
        for (int start = 0; start < nodes.size(); start++) {
            if (!told[knot[start]]) {
                told[knot[start]] = true;
                List<Integer> circle = shortestThrough(start);
                if (!circle.isEmpty()) {
                    found.add(describe(circle));
                }
            }
        }
        return found;
    }

    /** Breadth first inside a node's knot until an edge leads back to the node; empty if none does. */
    private List<Integer> shortestThrough(int start) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int vertex = queue.remove();
            for (int at = children.start(vertex); at < children.end(vertex); at++) {
                int child = children.at(at);
                if (child == start) {
                    return pathTo(vertex, start);
                }
                if (knot[child] == knot[start] && cameFrom[child] == NONE) {
                    cameFrom[child] = vertex;
                    queue.add(child);
                }
            }
        }
        return List.of();
    }

    private List<Integer> pathTo(int end, int start) {
        List<Integer> path = new ArrayList<>(List.of(end));
        for (int vertex = end; vertex != start; vertex = cameFrom[vertex]) {
            path.add(cameFrom[vertex]);
        }
        Collections.reverse(path);
        return path;
    }

    private Diagnostic describe(List<Integer> circle) {
        List<Node> members = circle.stream().map(nodes::get).collect(Collectors.toCollection(ArrayList::new));
        members.add(members.get(0));
        StringBuilder text = new StringBuilder("nodes depend on each other in a circle: ");
        text.append(members.stream().map(Node::name).collect(Collectors.joining(" -> ")));
        for (int place = 1; place < members.size(); place++) {
            Node user = members.get(place);
            text.append("\n  ")
                    .append(user.name())
                    .append(" (")
                    .append(user.facts().originalFilePath());
            text.append(") uses ").append(members.get(place - 1).name());
        }
        Node first = members.get(0);
        return Diagnostic.error(ErrorCode.CYCLE, text.toString())
                .at(first.location())
                .of(first.id().value())
                .withHint("take one of these references away");
    }
}
