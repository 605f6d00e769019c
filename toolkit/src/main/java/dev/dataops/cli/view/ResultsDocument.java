package dev.dataops.cli.view;

import dev.dataops.core.Diagnostic;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a run as one JSON document on stdout: the results under the names of run_results.json, with the places of what went wrong. */
public final class ResultsDocument {
    private ResultsDocument() {}

    /** Returns the document. */
    public static Map<String, Object> of(ExecutionResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("passed", result.passed());
        document.put("interrupted", result.interrupted());
        document.put("elapsed_time", result.elapsed().toNanos() / 1e9);
        document.put(
                "results", result.results().stream().map(ResultsDocument::of).toList());
        return document;
    }

    private static Map<String, Object> of(NodeResult result) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("unique_id", result.node().id().value());
        node.put("status", result.status().label());
        node.put("message", result.message());
        result.failures().ifPresent(failures -> node.put("failures", failures));
        result.rowsAffected().ifPresent(rows -> node.put("rows_affected", rows));
        node.put("execution_time", result.seconds());
        result.compiled().ifPresent(sql -> node.put("compiled_path", sql.path().toString()));
        if (!result.blockedBy().isEmpty()) {
            node.put("blocked_by", result.blockedBy());
        }
        if (!result.problems().isEmpty()) {
            node.put(
                    "problems",
                    result.problems().stream().map(ResultsDocument::of).toList());
        }
        return node;
    }

    private static Map<String, Object> of(Diagnostic problem) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("code", problem.code().id());
        finding.put("severity", problem.severity().label());
        finding.put("message", problem.message());
        problem.where().ifPresent(place -> finding.put("where", place.toString()));
        problem.hint().ifPresent(next -> finding.put("hint", next));
        return finding;
    }
}
