package dev.dataops.execution.result;

import dev.dataops.project.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param results one result a node, in the order in which the nodes were done
 * @param started when the run began
 * @param elapsed how long it took
 * @param warehouseTime time that the workers together waited for the warehouse
 * @param interrupted whether it was stopped before its end
 */
public record ExecutionResult(
        List<NodeResult> results, Instant started, Duration elapsed, Duration warehouseTime, boolean interrupted) {
    public ExecutionResult {
        results = List.copyOf(results);
    }

    /** Returns how many nodes ended with a status. */
    public long count(NodeStatus status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /** Returns whether nothing failed; warnings and skips of disabled work do not count. */
    public boolean passed() {
        return !interrupted
                && results.stream().noneMatch(result -> result.status().failed());
    }

    /** Returns the result of a node. */
    public Optional<NodeResult> of(NodeId id) {
        return results.stream().filter(result -> result.node().id().equals(id)).findFirst();
    }
}
