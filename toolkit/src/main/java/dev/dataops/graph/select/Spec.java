package dev.dataops.graph.select;

import dev.dataops.graph.method.Method;
import dev.dataops.graph.method.Search;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What to pick: one criterion, or several combined. */
sealed interface Spec {
    /**
     * The nodes that one method finds, and their relatives.
     *
     * @param method how to find nodes
     * @param search what to look for
     * @param reach which relatives are picked too
     * @param indirect when tests are picked too
     */
    record Criterion(Method method, Search search, Reach reach, IndirectSelection indirect) implements Spec {}

    /**
     * Several picks made one.
     *
     * @param operator how they are combined
     * @param parts what is combined; of a difference the first less all others
     * @param indirect when tests with a parent in each part are picked
     * @param expected the criterion as the user wrote it, if a warning is due when it picks nothing
     */
    record Combination(Operator operator, List<Spec> parts, IndirectSelection indirect, Optional<String> expected)
            implements Spec {
        static Combination of(Operator operator, List<Spec> parts) {
            return new Combination(operator, parts, IndirectSelection.EAGER, Optional.empty());
        }
    }

    /**
     * The relatives that the operators {@code +} and {@code @} pick.
     *
     * @param parents how many generations of ancestors; 0 for none
     * @param children how many generations of descendants; 0 for none
     * @param childrensParents whether all descendants and all ancestors of these ({@code @})
     */
    record Reach(int parents, int children, boolean childrensParents) {
        static final int ALL = Integer.MAX_VALUE;
        static final Reach NONE = new Reach(0, 0, false);
    }

    /** The operations on sets. */
    enum Operator {
        UNION,
        INTERSECTION,
        DIFFERENCE;

        BitSet combine(List<BitSet> sets) {
            BitSet result = new BitSet();
            for (int part = 0; part < sets.size(); part++) {
                if (part == 0 || this == UNION) {
                    result.or(sets.get(part));
                } else if (this == INTERSECTION) {
                    result.and(sets.get(part));
                } else {
                    result.andNot(sets.get(part));
                }
            }
            return result;
        }
    }
}
