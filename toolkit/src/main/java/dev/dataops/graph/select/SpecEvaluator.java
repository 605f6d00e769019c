package dev.dataops.graph.select;

import dev.dataops.graph.dag.Adjacency;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.method.Method;
import dev.dataops.graph.method.ProjectPlace;
import dev.dataops.graph.method.Wildcard;
import dev.dataops.graph.select.Spec.Combination;
import dev.dataops.graph.select.Spec.Criterion;
import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Picks the nodes that a {@link Spec} means. Each part picks nodes, and tests that hang on them: tests that its mode picks at once, and tests that are
 * kept aside because a parent is missing, which a combination with another part may yet bring.
 */
final class SpecEvaluator {
    /** So many names are found faster by looking at all nodes than by making an index. */
    private static final int FEW_NAMES = 3;

    private final DependencyGraph graph;
    private final ProjectPlace place;
    private final Relatives relatives;
    private final Consumer<String> matchedNothing;
    private @Nullable NameIndex names;
    private int plainNames;

    /**
     * @param graph all nodes
     * @param place what some methods need to know of the project
     * @param matchedNothing told each criterion of the command line that picks no node
     */
    SpecEvaluator(DependencyGraph graph, ProjectPlace place, Consumer<String> matchedNothing) {
        this.graph = graph;
        this.place = place;
        this.relatives = new Relatives(graph);
        this.matchedNothing = matchedNothing;
    }

    /** Returns the indexes of the nodes picked. */
    BitSet pick(Spec spec) {
        return evaluate(spec).direct;
    }

    private record Picked(BitSet direct, BitSet aside) {
        BitSet both() {
            BitSet both = (BitSet) direct.clone();
            both.or(aside);
            return both;
        }
    }

    private Picked evaluate(Spec spec) {
        return spec instanceof Combination combination ? combined(combination) : found((Criterion) spec);
    }

    private Picked combined(Combination combination) {
        List<Picked> parts = combination.parts().stream().map(this::evaluate).toList();
        BitSet direct = combination
                .operator()
                .combine(parts.stream().map(Picked::direct).toList());
        BitSet aside =
                combination.operator().combine(parts.stream().map(Picked::both).toList());
        addTestsFrom(aside, direct, combination.indirect());
        if (direct.isEmpty()) {
            combination.expected().ifPresent(matchedNothing);
        }
        return new Picked(direct, aside);
    }

    /** Now that parts are combined, tests kept aside may have all their parents. */
    private void addTestsFrom(BitSet aside, BitSet direct, IndirectSelection mode) {
        if (mode == IndirectSelection.EAGER || mode == IndirectSelection.EMPTY) {
            return;
        }
        BitSet present = (BitSet) direct.clone();
        if (mode == IndirectSelection.BUILDABLE) {
            present.or(relatives.ancestors(direct));
        }
        BitSet candidates = (BitSet) aside.clone();
        candidates.andNot(direct);
        candidates.stream().filter(test -> hasAllParentsIn(present, test)).forEach(direct::set);
    }

    private Picked found(Criterion criterion) {
        Predicate<Node> matcher = criterion.method().matcher(criterion.search(), place);
        BitSet matching = candidates(criterion);
        for (int index = matching.nextSetBit(0); index >= 0; index = matching.nextSetBit(index + 1)) {
            if (!matcher.test(graph.node(index))) {
                matching.clear(index);
            }
        }
        return withTests(relatives.with(matching, criterion.reach()), criterion.indirect());
    }

    private BitSet candidates(Criterion criterion) {
        String text = criterion.search().text();
        if (criterion.method() == Method.FQN && Wildcard.isPlain(text) && ++plainNames > FEW_NAMES) {
            if (names == null) {
                names = new NameIndex(graph);
            }
            return names.candidates(text);
        }
        BitSet all = new BitSet(graph.size());
        all.set(0, graph.size());
        return all;
    }

    private Picked withTests(BitSet picked, IndirectSelection mode) {
        BitSet direct = (BitSet) picked.clone();
        BitSet aside = new BitSet();
        if (mode == IndirectSelection.EMPTY) {
            return new Picked(direct, aside);
        }
        BitSet present = present(picked, mode);
        Adjacency children = graph.children();
        for (int node = picked.nextSetBit(0); node >= 0; node = picked.nextSetBit(node + 1)) {
            for (int at = children.start(node); at < children.end(node); at++) {
                int child = children.at(at);
                if (isTest(graph.node(child))) {
                    boolean now = mode == IndirectSelection.EAGER || hasAllParentsIn(present, child);
                    (now ? direct : aside).set(child);
                }
            }
        }
        return new Picked(direct, aside);
    }

    private BitSet present(BitSet picked, IndirectSelection mode) {
        if (mode != IndirectSelection.BUILDABLE) {
            return picked;
        }
        BitSet present = relatives.ancestors(picked);
        present.or(picked);
        for (int index = 0; index < graph.size(); index++) {
            if (graph.node(index).type() == ResourceType.SOURCE) {
                present.set(index);
            }
        }
        return present;
    }

    private boolean hasAllParentsIn(BitSet present, int node) {
        Adjacency parents = graph.parents();
        for (int at = parents.start(node); at < parents.end(node); at++) {
            if (!present.get(parents.at(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTest(Node node) {
        return node.type() == ResourceType.TEST || node.type() == ResourceType.UNIT_TEST;
    }
}
