package dev.dataops.graph.dag;

import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * All nodes of a project and what each depends on. A node is known by its index, its place in a topological order: every edge leads from a lower
 * index to a higher one. Among nodes that could stand at the same place the lesser id stands first, so the order is always the same. Immutable.
 */
public final class DependencyGraph {
    private final List<Node> nodes;
    private final Map<NodeId, Integer> indexes;
    private final Adjacency parents;
    private final Adjacency children;

    DependencyGraph(List<Node> nodes, Map<NodeId, Integer> indexes, Adjacency parents, Adjacency children) {
        this.nodes = List.copyOf(nodes);
        this.indexes = indexes;
        this.parents = parents;
        this.children = children;
    }

    /**
     * Connects nodes by what they depend on.
     *
     * @param nodes enabled nodes, each once, with all that they depend on
     * @throws dev.dataops.core.ToolkitException with one {@code CYCLE} for each circle of nodes
     */
    public static DependencyGraph of(Collection<Node> nodes) {
        return new TopologicalOrder(nodes).sorted();
    }

    static Map<NodeId, Integer> indexed(List<Node> nodes) {
        Map<NodeId, Integer> indexes = new HashMap<>(nodes.size() * 2);
        for (int index = 0; index < nodes.size(); index++) {
            indexes.put(nodes.get(index).id(), index);
        }
        return indexes;
    }

    /** Returns all nodes in topological order; a node's place in the list is its index. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Returns how many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** Returns the node with an index. */
    public Node node(int index) {
        return nodes.get(index);
    }

    /** Returns whether the graph has a node with this id. */
    public boolean contains(NodeId id) {
        return indexes.containsKey(id);
    }

    /** Returns the index of a node of this graph. */
    public int index(NodeId id) {
        Integer index = indexes.get(id);
        if (index == null) {
            throw new NoSuchElementException("not a node of this graph: " + id);
        }
        return index;
    }

    /** Returns the parents of all nodes by index. */
    public Adjacency parents() {
        return parents;
    }

    /** Returns the children of all nodes by index. */
    public Adjacency children() {
        return children;
    }

    /** Returns what a node depends on directly, in the order in which it says so. */
    public List<NodeId> parents(NodeId id) {
        return ids(parents, index(id));
    }

    /** Returns what depends on a node directly, in topological order. */
    public List<NodeId> children(NodeId id) {
        return ids(children, index(id));
    }

    private List<NodeId> ids(Adjacency neighbours, int index) {
        List<NodeId> ids = new ArrayList<>(neighbours.degree(index));
        for (int at = neighbours.start(index); at < neighbours.end(index); at++) {
            ids.add(nodes.get(neighbours.at(at)).id());
        }
        return ids;
    }
}
