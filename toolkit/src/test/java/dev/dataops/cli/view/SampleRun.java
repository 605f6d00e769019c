package dev.dataops.cli.view;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Severity;
import dev.dataops.core.SourceLocation;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.graph.SampleNodes;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Results of a run that never was. */
final class SampleRun {
    static final NodeResult SEED = result(
            SampleNodes.node(ResourceType.SEED, "codes"), NodeStatus.SUCCESS, 1250, OptionalLong.of(1), List.of());
    static final NodeResult VIEW =
            result(SampleNodes.model("stg_orders"), NodeStatus.SUCCESS, 40, OptionalLong.empty(), List.of());
    static final NodeResult PASS =
            result(SampleNodes.test("unique_id"), NodeStatus.PASS, 4, OptionalLong.empty(), List.of());
    static final NodeResult WARN = found(SampleNodes.test("few_nulls"), NodeStatus.WARN, Severity.WARNING);
    static final NodeResult FAIL = found(SampleNodes.test("no_nulls"), NodeStatus.FAIL, Severity.ERROR);
    static final NodeResult ERROR = broken(SampleNodes.model("orders"));
    static final List<NodeResult> SKIPPED = List.of(
            skipped("report", "orders"),
            skipped("kpi", "orders"),
            skipped("daily", "orders"),
            skipped("weekly", "orders"),
            skipped("board", "test.shop.no_nulls"));

    private SampleRun() {}

    static ExecutionResult of(boolean interrupted, NodeResult... results) {
        return of(interrupted, Arrays.asList(results));
    }

    static ExecutionResult of(boolean interrupted, List<NodeResult> results) {
        return new ExecutionResult(results, Instant.EPOCH, Duration.ofMillis(4_100), Duration.ZERO, interrupted);
    }

    private static NodeResult found(Node node, NodeStatus status, Severity severity) {
        Diagnostic finding = new Diagnostic(
                severity == Severity.ERROR ? ErrorCode.TEST_FAILED : ErrorCode.TEST_WARNED,
                severity,
                "Got 3 results, configured to fail if != 0",
                Optional.of(new SourceLocation("models/schema.yml", 7, 9)),
                Optional.of(node.id().value()),
                Optional.empty());
        return result(node, status, 20, OptionalLong.empty(), List.of(finding));
    }

    private static NodeResult broken(Node node) {
        Diagnostic finding = Diagnostic.error(
                        ErrorCode.SQL_FAILED, "Binder Error: no column \u001b[1m\"amout\"\nLINE 3: select amout")
                .at(new SourceLocation("models/orders.sql", 3, 8))
                .withHint("did you mean 'amount'?");
        return result(node, NodeStatus.ERROR, 20, OptionalLong.empty(), List.of(finding));
    }

    private static NodeResult skipped(String name, String because) {
        NodeId cause = SampleNodes.id(because);
        return NodeResult.skipped(
                SampleNodes.model(name), "skipped because " + because + " failed", List.of(cause), Instant.EPOCH);
    }

    private static NodeResult result(
            Node node, NodeStatus status, long millis, OptionalLong rows, List<Diagnostic> problems) {
        Instant end = Instant.EPOCH.plusMillis(millis);
        return new NodeResult(
                node,
                status,
                problems.isEmpty() ? "" : problems.get(0).message(),
                OptionalLong.empty(),
                rows,
                new NodeResult.Timings(Instant.EPOCH, Instant.EPOCH, end),
                "Thread-1",
                problems.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NodeResult.Compiled(
                                "select 1", Path.of("target", "compiled", node.name() + ".sql"), Optional.empty())),
                Optional.empty(),
                problems,
                List.of());
    }
}
