package dev.dataops.graph.select;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.select.Spec.Reach;
import java.util.BitSet;

/** Walks the graph from a set of nodes. Sets hold nodes' indexes. */
final class Relatives {
    private final DependencyGraph graph;

    Relatives(DependencyGraph graph) {
        this.graph = graph;
    }

    /** Returns nodes together with the relatives that they are to bring. */
    BitSet with(BitSet nodes, Reach reach) {
        BitSet all = copy(nodes);
        if (reach.childrensParents()) {
            BitSet family = copy(nodes);
            family.or(reached(nodes, graph.children(), Reach.ALL));
            all.or(family);
            all.or(ancestors(family));
        }
        all.or(reached(nodes, graph.parents(), reach.parents()));
        all.or(reached(nodes, graph.children(), reach.children()));
        return all;
    }

    /** Returns all nodes above some nodes; of these themselves only such as are above others. */
    BitSet ancestors(BitSet nodes) {
        return reached(nodes, graph.parents(), Reach.ALL);
    }

    /** Breadth first, one generation after the other. */
    private static BitSet reached(BitSet start, Adjacency neighbours, int generations) {
        BitSet reached = new BitSet(neighbours.vertices());
        BitSet layer = start;
        for (int generation = 0; generation < generations && !layer.isEmpty(); generation++) {
            BitSet next = new BitSet();
            for (int node = layer.nextSetBit(0); node >= 0; node = layer.nextSetBit(node + 1)) {
                for (int at = neighbours.start(node); at < neighbours.end(node); at++) {
                    int neighbour = neighbours.at(at);
                    if (!reached.get(neighbour)) {
                        reached.set(neighbour);
                        next.set(neighbour);
                    }
                }
            }
            layer = next;
        }
        return reached;
    }

    private static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }
}
