package dev.dataops.execution.result;

import dev.dataops.core.Diagnostic;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of one node.
 *
 * @param node the node
 * @param status the outcome
 * @param message one line for people: what the warehouse answered, or why it failed
 * @param failures rows that a test found wrong; as in dbt 1 for a hook that failed, 0 for other hooks and passive nodes; empty for anything else
 * @param rowsAffected rows written, where the warehouse says so
 * @param timings when compiling and executing began and ended; empty for skipped nodes
 * @param thread name of the worker
 * @param compiled the SQL that was compiled, if it came to that
 * @param script where the statements that it ran were written, relative to the project, if it ran any
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
        Optional<Path> script,
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

    /**
     * One of a node's steps.
     *
     * @param name {@code compile} or {@code execute}
     */
    public record Step(String name, Instant started, Instant completed) {}

    /** Returns the steps that the node took. */
    public List<Step> steps() {
        if (status == NodeStatus.SKIPPED) {
            return List.of();
        }
        Step compile = new Step("compile", timings.compileStarted(), timings.executeStarted());
        boolean executed = compiled.isPresent() || !(node instanceof Node.Compilable);
        return executed
                ? List.of(compile, new Step("execute", timings.executeStarted(), timings.finished()))
                : List.of(compile);
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
                Optional.empty(),
                List.of(),
                blockedBy);
    }

    /** Returns what the warehouse answered, in the shape of dbt's {@code adapter_response}; empty where it was not asked, or refused. */
    public Map<String, Object> adapterResponse() {
        Map<String, Object> response = new LinkedHashMap<>();
        if (node instanceof Node.DataTest && status != NodeStatus.ERROR && status != NodeStatus.SKIPPED) {
            response.put("_message", "OK");
        } else if (node instanceof Node.Relational && status == NodeStatus.SUCCESS && !message.isEmpty()) {
            response.put("_message", message);
            response.put("code", message.replaceFirst(" \\d+$", ""));
            rowsAffected.ifPresent(rows -> response.put("rows_affected", rows));
        }
        return response;
    }

    /** Returns whether this is a test that kept what it found wrong in a relation. */
    public boolean storedFailures() {
        return node instanceof Node.DataTest
                && compiled.flatMap(Compiled::relation).isPresent();
    }

    /** Returns the seconds that the node took. */
    public double seconds() {
        return timings.seconds();
    }
}
