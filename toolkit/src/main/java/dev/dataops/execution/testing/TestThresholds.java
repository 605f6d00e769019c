package dev.dataops.execution.testing;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import java.util.Optional;

/**
 * When a data test fails or warns (docs.getdbt.com/reference/resource-configs/severity).
 *
 * @param warning whether {@code severity: warn} keeps the test from failing
 * @param failCalc the aggregate that counts what is wrong
 * @param warnIf the condition on that count under which the test warns
 * @param errorIf the condition on that count under which the test fails
 * @param limit how many wrong rows are fetched at most; empty for all
 */
public record TestThresholds(boolean warning, String failCalc, String warnIf, String errorIf, Optional<Long> limit) {

    /**
     * Reads a test's configuration.
     *
     * @throws ToolkitException if {@code severity} or {@code limit} make no sense
     */
    public static TestThresholds of(Node.DataTest test) {
        NodeConfig config = test.config();
        String severity = config.string("severity", "error");
        if (!severity.equalsIgnoreCase("error") && !severity.equalsIgnoreCase("warn")) {
            throw invalid(test, "severity is 'error' or 'warn', not '" + severity + "'");
        }
        return new TestThresholds(
                severity.equalsIgnoreCase("warn"),
                config.string("fail_calc", "count(*)"),
                config.string("warn_if", "!= 0"),
                config.string("error_if", "!= 0"),
                config.string("limit").map(text -> limit(test, text)));
    }

    /** Returns the query that counts and judges; its only row has {@code failures}, {@code should_warn} and {@code should_error}. */
    public String query(String wrongRows) {
        String limited = limit.map(rows -> "\n  limit " + rows).orElse("");
        return "select\n  " + failCalc + " as failures,\n  "
                + failCalc + " " + warnIf + " as should_warn,\n  "
                + failCalc + " " + errorIf + " as should_error\nfrom (\n"
                + wrongRows + limited + "\n) dbt_internal_test";
    }

    /** Returns the outcome for what the query answered. */
    public NodeStatus judge(boolean shouldWarn, boolean shouldError) {
        if (!warning && shouldError) {
            return NodeStatus.FAIL;
        }
        return shouldWarn ? NodeStatus.WARN : NodeStatus.PASS;
    }

    private static long limit(Node.DataTest test, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw invalid(test, "limit is a whole number, not '" + text + "'");
        }
    }

    private static ToolkitException invalid(Node.DataTest test, String message) {
        return new ToolkitException(Diagnostic.error(ErrorCode.CONFIG_INVALID, message)
                .at(test.location())
                .of(test.id().value()));
    }
}
