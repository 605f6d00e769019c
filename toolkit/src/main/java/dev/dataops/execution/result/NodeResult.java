package dev.dataops.execution.result;

import dev.dataops.core.Diagnostic;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of one node.
 *
 * @param node the node
 * @param status the outcome
 * @param message one line for people: what the warehouse answered, or why it failed
 * @param failures rows that a test found wrong; empty for anything but tests
 * @param rowsAffected rows written, where the warehouse says so
 * @param timings when compiling and executing began and ended; empty for skipped nodes
 * @param thread name of the worker
 * @param compiled the SQL that was compiled, if it came to that
 * @param problems what went wrong, with places; empty unless it failed or warned
 * @param blockedBy the failed nodes because of which this one was skipped
 */
public record NodeResult(
        Node node,
        NodeStatus status,
        String message,
        OptionalLong failures,
        OptionalLong rowsAffected,
        Timings timings,
        String thread,
        Optional<Compiled> compiled,
        List<Diagnostic> problems,
        List<NodeId> blockedBy) {
    public NodeResult {
        problems = List.copyOf(problems);
        blockedBy = List.copyOf(blockedBy);
    }

    /**
     * The SQL that a node was compiled to.
     *
     * @param sql the text
     * @param path where it was written, relative to the project
     * @param relation the relation's full name as SQL; empty for tests that store nothing
     */
    public record Compiled(String sql, Path path, Optional<String> relation) {}

    /**
     * When a node's steps began and ended.
     *
     * @param compileStarted when compiling began
     * @param executeStarted when compiling ended and executing began; equal to {@code finished} when it never came to that
     * @param finished when all was done
     */
    public record Timings(Instant compileStarted, Instant executeStarted, Instant finished) {
        /** A step that took no time. */
        public static Timings none(Instant now) {
            return new Timings(now, now, now);
        }

        /** Returns the seconds from first to last. */
        public double seconds() {
            return java.time.Duration.between(compileStarted, finished).toNanos() / 1e9;
        }
    }

    /** Returns a node that did not run because of others. */
    public static NodeResult skipped(Node node, String message, List<NodeId> blockedBy, Instant now) {
        return new NodeResult(
                node,
                NodeStatus.SKIPPED,
                message,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Timings.none(now),
                "main",
                Optional.empty(),
                List.of(),
                blockedBy);
    }

    /** Returns the seconds that the node took. */
    public double seconds() {
        return timings.seconds();
    }
}
