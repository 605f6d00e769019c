package dev.dataops.graph.run;

import dev.dataops.graph.dag.DependencyGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * For sets of nodes, such as the parents of a test of two tables: which nodes are the first to have all of a set among their ancestors. Sets are looked at
 * 64 at a time, so that the whole takes little memory and no list of anybody's ancestors.
 */
final class CommonDescendants {
    private final Map<List<Integer>, Integer> belowLast = new LinkedHashMap<>();
    private final Map<Integer, List<List<Integer>>> setsByNode = new TreeMap<>();

    /**
     * Finds them.
     *
     * @param graph all nodes
     * @param candidates the nodes that may be found
     * @param sets sets of at least two nodes, each in ascending order
     */
    CommonDescendants(DependencyGraph graph, BitSet candidates, List<List<Integer>> sets) {
        List<List<Integer>> bySize = new ArrayList<>(sets);
        bySize.sort(Comparator.comparing(List::size));
        for (int from = 0; from < bySize.size(); from += Long.SIZE) {
            List<List<Integer>> block = bySize.subList(from, Math.min(from + Long.SIZE, bySize.size()));
            DescendantSweep sweep = new DescendantSweep(graph, block);
            sweep.orderedSets().forEach(set -> belowLast.put(set, set.get(set.size() - 1)));
            sweep.first(
                    candidates,
                    (set, node) -> setsByNode
                            .computeIfAbsent(node, key -> new ArrayList<>())
                            .add(set));
        }
    }

    /** Returns the sets whose last node is below all others, with that node: what is below it is below the whole set. */
    Map<List<Integer>, Integer> belowLast() {
        return belowLast;
    }

    /**
     * Returns, for the other sets, the candidates that have a whole set among their ancestors while none of their ancestors does. Candidates that
     * are the first for the same sets stand together.
     */
    Map<List<List<Integer>>, List<Integer>> first() {
        Map<List<List<Integer>>, List<Integer>> nodesBySets = new LinkedHashMap<>();
        setsByNode.forEach((node, sets) ->
                nodesBySets.computeIfAbsent(sets, key -> new ArrayList<>()).add(node));
        return nodesBySets;
    }
}
