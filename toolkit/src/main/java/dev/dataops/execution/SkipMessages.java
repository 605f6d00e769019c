package dev.dataops.execution;

import dev.dataops.graph.run.Skip;
import dev.dataops.project.Node;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one line why a node was not run. */
final class SkipMessages {
    private static final int SHOWN = 3;

    private SkipMessages() {}

    static String of(Skip skip) {
        return switch (skip.reason()) {
            case UPSTREAM_FAILED -> "skipped because " + names(skip.because()) + " failed";
            case FAIL_FAST -> "skipped because " + names(skip.because()) + " failed and --fail-fast ends the run";
            case STOPPED -> "the run was stopped";
        };
    }

    private static String names(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return "something before it";
        }
        String shown = nodes.stream().limit(SHOWN).map(Node::name).collect(Collectors.joining(", "));
        return nodes.size() <= SHOWN ? shown : shown + " and " + (nodes.size() - SHOWN) + " more";
    }
}
