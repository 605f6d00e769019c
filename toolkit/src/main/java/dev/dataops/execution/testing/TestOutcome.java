package dev.dataops.execution.testing;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Severity;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.Node;
import java.util.Optional;

/**
 * What a data test found.
 *
 * @param status pass, warn or fail
 * @param failures the count that was judged; 0 for a test that passed, whatever its thresholds let pass
 * @param message what was found and under which threshold; empty for a test that passed
 */
public record TestOutcome(NodeStatus status, long failures, String message) {
    static TestOutcome of(NodeStatus status, long count, TestThresholds thresholds) {
        if (status == NodeStatus.PASS) {
            return new TestOutcome(status, 0, "");
        }
        String condition =
                status == NodeStatus.FAIL ? "fail if " + thresholds.errorIf() : "warn if " + thresholds.warnIf();
        return new TestOutcome(
                status, count, "Got " + count + (count == 1 ? " result" : " results") + ", configured to " + condition);
    }

    /** Returns the finding for people; empty for a test that passed. */
    public Optional<Diagnostic> problem(Node test) {
        if (status == NodeStatus.PASS) {
            return Optional.empty();
        }
        boolean failed = status == NodeStatus.FAIL;
        Diagnostic finding = Diagnostic.error(failed ? ErrorCode.TEST_FAILED : ErrorCode.TEST_WARNED, message)
                .at(test.location())
                .of(test.id().value());
        return Optional.of(
                failed
                        ? finding
                        : new Diagnostic(
                                finding.code(),
                                Severity.WARNING,
                                message,
                                finding.where(),
                                finding.node(),
                                finding.hint()));
    }
}
