package dev.dataops.project.resolve;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds nodes that share what only one may have. */
public final class Uniqueness {
    private Uniqueness() {}

    /**
     * Reports enabled nodes with the same unique id.
     *
     * @return the nodes, one for each id: the enabled one where there is one
     */
    public static List<Pending> ids(List<Pending> nodes, Problems problems) {
        Map<NodeId, Pending> byId = new LinkedHashMap<>(nodes.size() * 2);
        for (Pending node : nodes) {
            Pending first = byId.putIfAbsent(node.id(), node);
            if (first != null && first.enabled() && node.enabled()) {
                problems.add(duplicate(first, node));
            } else if (first != null && node.enabled()) {
                byId.put(node.id(), node);
            }
        }
        return new ArrayList<>(byId.values());
    }

    private static Diagnostic duplicate(Pending first, Pending second) {
        boolean test = first.type() == ResourceType.TEST;
        String what = test ? "the test '" + first.facts().name() + "'" : first.words();
        return Diagnostic.error(
                        ErrorCode.NAME_DUPLICATE,
                        what + " of package '" + first.facts().packageName() + "' exists twice: " + first.where()
                                + " and " + second.where())
                .at(second.where())
                .of(second.id().value())
                .withHint(
                        test
                                ? "remove one, or give it a name of its own with 'name:'"
                                : "rename or disable one of them");
    }

    /** Reports enabled nodes that would be the same relation in the warehouse. */
    public static void relations(List<Pending> nodes, Problems problems) {
        Map<String, Pending> byRelation = new HashMap<>();
        for (Pending node : nodes) {
            boolean makesRelation = node.enabled()
                    && node.type() != ResourceType.SOURCE
                    && node.traits().map(Pending.Traits::materialized).orElse(false);
            if (!makesRelation) {
                continue;
            }
            String key = node.traits().orElseThrow().relation().render();
            Pending first = byRelation.putIfAbsent(key, node);
            if (first != null) {
                problems.add(Diagnostic.error(
                                ErrorCode.NAME_DUPLICATE,
                                first.words() + " (" + first.where() + ") and "
                                        + node.words() + " (" + node.where()
                                        + ") would both be the relation " + key)
                        .at(node.where())
                        .of(node.id().value())
                        .withHint("give one of them another alias or schema"));
            }
        }
    }
}
