package dev.dataops.project.resolve;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.project.ResourceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the names of enabled nodes: no blanks in them, and none that leaves open what a ref means. */
public final class NameChecks {
    private final boolean blanksAllowed;
    private final Problems problems;
    private final Map<String, Pending> first = new HashMap<>();

    /**
     * Creates the checks.
     *
     * @param blanksAllowed whether blanks are but a warning, which is dbt's flag {@code require_resource_names_without_spaces} switched off
     * @param problems where complaints go
     */
    public NameChecks(boolean blanksAllowed, Problems problems) {
        this.blanksAllowed = blanksAllowed;
        this.problems = problems;
    }

    /** Checks all nodes. */
    public void check(List<Pending> nodes) {
        for (Pending node : nodes) {
            if (!node.enabled()) {
                continue;
            }
            switch (node.type()) {
                case MODEL, SEED, SNAPSHOT -> {
                    blanks(node);
                    namesakes(node);
                }
                case TEST, ANALYSIS -> blanks(node);
                default -> {
                    // may be named as they like
                }
            }
        }
    }

    private void blanks(Pending node) {
        if (node.facts().name().indexOf(' ') < 0) {
            return;
        }
        String message = "the name of " + node.words() + " has blanks in it";
        Diagnostic finding = blanksAllowed
                ? Diagnostic.warning(ErrorCode.CONFIG_INVALID, message)
                : Diagnostic.error(ErrorCode.CONFIG_INVALID, message);
        problems.add(finding.at(node.where())
                .of(node.id().value())
                .withHint("rename it: '" + node.facts().name().replace(' ', '_') + "'"));
    }

    private void namesakes(Pending node) {
        Pending other = first.putIfAbsent(
                node.facts().packageName() + "." + node.facts().name(), node);
        if (other == null || (isVersioned(other) && isVersioned(node))) {
            return;
        }
        String both = other.words() + " (" + other.where() + ") and " + node.words() + " (" + node.where() + ")";
        if (node.type() == ResourceType.MODEL && other.type() == ResourceType.MODEL) {
            problems.add(Diagnostic.error(
                            ErrorCode.NAME_DUPLICATE, both + " have one name, but only one of them has versions")
                    .at(node.where())
                    .of(node.id().value())
                    .withHint("add the other under 'versions:', or rename it"));
        } else {
            problems.add(Diagnostic.warning(
                            ErrorCode.NAME_DUPLICATE,
                            both + " have one name; a ref means the "
                                    + node.type().label())
                    .at(node.where())
                    .of(node.id().value())
                    .withHint("rename one of them"));
        }
    }

    private static boolean isVersioned(Pending node) {
        return node.traits().flatMap(Pending.Traits::version).isPresent();
    }
}
