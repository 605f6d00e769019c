package dev.dataops.cli.view;

import dev.dataops.cli.terminal.DiagnosticText;
import dev.dataops.cli.terminal.Printable;
import dev.dataops.cli.terminal.Style;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a run, for people: each warning and failure with its place and its compiled SQL, who was skipped because of it, and a last line with the counts. */
final class RunSummary {
    private static final int NAMES = 3;

    private final Terminal terminal;
    private final DiagnosticText diagnostics;
    private final ExecutionResult run;
    private final Map<NodeId, List<String>> skippedBecauseOf = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private RunSummary(Terminal terminal, ExecutionResult run) {
        this.terminal = terminal;
        this.diagnostics = new DiagnosticText(terminal);
        this.run = run;
        for (NodeResult result : run.results()) {
            for (NodeId cause : result.blockedBy()) {
                skippedBecauseOf
                        .computeIfAbsent(cause, key -> new ArrayList<>())
                        .add(result.node().name());
            }
        }
    }

    /**
     * Returns the summary's lines.
     *
     * @param problemsOnly whether to say nothing where nothing failed
     */
    static List<String> lines(Terminal terminal, ExecutionResult run, boolean problemsOnly) {
        RunSummary summary = new RunSummary(terminal, run);
        if (!problemsOnly) {
            summary.section("Warnings", NodeStatus.WARN);
        }
        summary.section("Failures", NodeStatus.FAIL, NodeStatus.ERROR);
        if (!problemsOnly || !run.passed()) {
            summary.lines.add("");
            summary.lines.add(summary.verdict());
        }
        return summary.lines;
    }

    /** Nodes end in an order that differs from run to run; the summary is the same for the same results. */
    private void section(String heading, NodeStatus... statuses) {
        List<NodeResult> results = run.results().stream()
                .filter(result -> List.of(statuses).contains(result.status()))
                .sorted(Comparator.comparing(result -> result.node().id()))
                .toList();
        if (!results.isEmpty()) {
            lines.add("");
            lines.add(terminal.paint(Style.BOLD, heading + ":"));
            results.forEach(this::problem);
        }
    }

    private void problem(NodeResult result) {
        StatusWord word = StatusWord.of(result.status());
        lines.add("");
        lines.add("  " + terminal.paint(word.style(), word.text()) + " " + ResultLine.type(result.node()) + " "
                + terminal.paint(Style.BOLD, Printable.line(result.node().name())));
        result.problems().forEach(problem -> indent(diagnostics.of(problem)));
        if (result.problems().isEmpty()) {
            indent(Printable.text(result.message()));
        }
        result.compiled()
                .ifPresent(sql ->
                        indent("compiled SQL: " + Printable.line(sql.path().toString())));
        List<String> skipped = skippedBecauseOf.getOrDefault(result.node().id(), List.of());
        if (!skipped.isEmpty()) {
            indent("skipped because of it: " + Printable.line(names(skipped)));
        }
    }

    private void indent(String text) {
        text.lines().forEach(line -> lines.add("    " + line));
    }

    private static String names(List<String> names) {
        String first = names.stream().sorted().limit(NAMES).collect(Collectors.joining(", "));
        return names.size() <= NAMES ? first : first + " and " + (names.size() - NAMES) + " more";
    }

    private String verdict() {
        long warned = run.count(NodeStatus.WARN);
        boolean passed = run.passed();
        String word = passed ? (warned > 0 ? "Passed with warnings" : "Passed") : "Failed";
        Style style = passed ? (warned > 0 ? Style.YELLOW : Style.GREEN) : Style.RED;
        String said = run.interrupted() ? "Interrupted" : word;
        return terminal.paint(
                        style, said + " after " + Durations.of(run.elapsed().toNanos() / 1e9)) + ": " + counts();
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        add(counts, built(ResourceType.MODEL), "model", "models", " built");
        add(counts, built(ResourceType.SEED), "seed", "seeds", " loaded");
        add(counts, built(ResourceType.SNAPSHOT), "snapshot", "snapshots", " taken");
        add(counts, run.count(NodeStatus.PASS), "test", "tests", " passed");
        add(counts, run.count(NodeStatus.WARN), "", "", "warned");
        add(counts, run.count(NodeStatus.FAIL) + run.count(NodeStatus.ERROR), "", "", "failed");
        add(counts, run.count(NodeStatus.SKIPPED), "", "", "skipped");
        return counts.isEmpty() ? "nothing was done" : String.join(", ", counts);
    }

    private long built(ResourceType type) {
        return run.results().stream()
                .filter(result ->
                        result.status() == NodeStatus.SUCCESS && result.node().type() == type)
                .count();
    }

    private static void add(List<String> counts, long count, String one, String many, String done) {
        if (count > 0) {
            counts.add(count + " " + (count == 1 ? one : many) + done);
        }
    }
}
