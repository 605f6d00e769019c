package dev.dataops.graph.run;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Looks at no more than 64 sets of nodes at once, each having one bit of a long for every node of the graph. As indexes follow the topological order, one
 * pass from the first node to the last hands bits down from parents to all descendants.
 */
final class DescendantSweep {
    private final DependencyGraph graph;
    private final List<List<Integer>> sets;
    /** For each node the sets that lie wholly above it. */
    private final long[] belowAll;
    /** The sets that are chains: their last node is below all others. */
    private long ordered;

    DescendantSweep(DependencyGraph graph, List<List<Integer>> sets) {
        this.graph = graph;
        this.sets = sets;
        this.ordered = -1L >>> (Long.SIZE - sets.size());
        this.belowAll = new long[graph.size()];
        Arrays.fill(belowAll, ordered);
        int places = sets.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < places; place++) {
            sweep(place);
        }
    }

    /** Finds what is below the nodes at one place of each set. */
    private void sweep(int place) {
        long[] marks = new long[graph.size()];
        long shorter = 0;
        for (int set = 0; set < sets.size(); set++) {
            if (place < sets.get(set).size()) {
                marks[sets.get(set).get(place)] |= 1L << set;
            } else {
                shorter |= 1L << set;
            }
        }
        long[] below = handDown(marks);
        for (int node = 0; node < below.length; node++) {
            belowAll[node] &= below[node] | shorter;
        }
        for (int set = 0; set < sets.size(); set++) {
            List<Integer> members = sets.get(set);
            if (place < members.size() - 1 && (below[members.get(members.size() - 1)] & 1L << set) == 0) {
                ordered &= ~(1L << set);
            }
        }
    }

    private long[] handDown(long[] marks) {
        Adjacency children = graph.children();
        long[] below = new long[marks.length];
        for (int node = 0; node < marks.length; node++) {
            long down = below[node] | marks[node];
            if (down != 0) {
                for (int at = children.start(node); at < children.end(node); at++) {
                    below[children.at(at)] |= down;
                }
            }
        }
        return below;
    }

    /** Returns the sets whose last node is below all others. */
    List<List<Integer>> orderedSets() {
        List<List<Integer>> found = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            if ((ordered & 1L << set) != 0) {
                found.add(sets.get(set));
            }
        }
        return found;
    }

    /** Tells, for each other set, the candidates that are below all of it while none of their ancestors among the candidates is. */
    void first(BitSet candidates, BiConsumer<List<Integer>, Integer> found) {
        Adjacency children = graph.children();
        long[] known = new long[graph.size()];
        for (int node = 0; node < known.length; node++) {
            long fresh = candidates.get(node) ? belowAll[node] & ~known[node] & ~ordered : 0;
            for (long bits = fresh; bits != 0; bits &= bits - 1) {
                found.accept(sets.get(Long.numberOfTrailingZeros(bits)), node);
            }
            long down = known[node] | fresh;
            if (down != 0) {
                for (int at = children.start(node); at < children.end(node); at++) {
                    known[children.at(at)] |= down;
                }
            }
        }
    }
}
