package dev.dataops.graph.select;

import dev.dataops.core.Diagnostic;
import dev.dataops.project.Node;
import java.util.List;
import java.util.Optional;

/**
 * The nodes that were selected.
 *
 * @param nodes the nodes in topological order
 * @param warnings criteria that match nothing, and the like
 * @param defaultSelector the selector of {@code selectors.yml} that was used because it is marked as default and nothing else was asked for
 */
public record Selection(List<Node> nodes, List<Diagnostic> warnings, Optional<String> defaultSelector) {
    public Selection {
        nodes = List.copyOf(nodes);
        warnings = List.copyOf(warnings);
    }

    /** Returns why nodes among these cannot be run yet, one finding for each. */
    public List<Diagnostic> unsupported() {
        return nodes.stream()
                .filter(node -> !node.passive())
                .flatMap(node -> node.unsupported().stream())
                .toList();
    }
}
