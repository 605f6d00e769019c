package dev.dataops.graph.run;

import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who waits for whom, worked out the slow way: all ancestors of every node, and dbt's rule for tests as its documentation of {@code add_test_edges} states it: a
 * model, seed or snapshot waits for each test whose parents are all ancestors of it.
 */
final class NaiveRunRule {
    private static final Set<ResourceType> WAIT_FOR_TESTS =
            EnumSet.of(ResourceType.MODEL, ResourceType.SEED, ResourceType.SNAPSHOT);

    private final Map<NodeId, Node> nodes = new LinkedHashMap<>();
    private final Map<NodeId, Set<NodeId>> waitsFor = new HashMap<>();

    NaiveRunRule(Collection<Node> all, boolean testsBlock) {
        all.forEach(node -> nodes.put(node.id(), node));
        Map<NodeId, Set<NodeId>> ancestors = new HashMap<>();
        for (Node node : all) {
            Set<NodeId> above = new HashSet<>();
            collect(node, above);
            ancestors.put(node.id(), above);
        }
        for (Node node : all) {
            Set<NodeId> waits = new HashSet<>(ancestors.get(node.id()));
            for (Node test : all) {
                if (testsBlock
                        && test.type() == ResourceType.TEST
                        && WAIT_FOR_TESTS.contains(node.type())
                        && ancestors
                                .get(node.id())
                                .containsAll(test.dependencies().nodes())) {
                    waits.add(test.id());
                }
            }
            waitsFor.put(node.id(), waits);
        }
        addWhatTheyWaitFor();
    }

    private void collect(Node node, Set<NodeId> above) {
        for (NodeId parent : node.dependencies().nodes()) {
            if (above.add(parent)) {
                collect(nodes.get(parent), above);
            }
        }
    }

    /** A node that waits for another waits for what that one waits for. */
    private void addWhatTheyWaitFor() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Set<NodeId> waits : waitsFor.values()) {
                Set<NodeId> more = new HashSet<>();
                waits.forEach(id -> more.addAll(waitsFor.get(id)));
                changed |= waits.addAll(more);
            }
        }
    }

    /** All nodes, whoever they are, that a node cannot begin before. */
    Set<NodeId> waitsFor(NodeId node) {
        return waitsFor.get(node);
    }

    /** Those among some nodes that a node cannot begin before. */
    Set<NodeId> waitsFor(NodeId node, Collection<NodeId> among) {
        Set<NodeId> waits = new HashSet<>(waitsFor.get(node));
        waits.retainAll(among);
        return waits;
    }
}
