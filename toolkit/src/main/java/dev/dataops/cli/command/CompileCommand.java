package dev.dataops.cli.command;

import dev.dataops.cli.option.OutputFormat;
import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.option.SelectionOptions;
import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.view.JsonOutput;
import dev.dataops.cli.view.RunView;
import dev.dataops.cli.wiring.Invocations;
import dev.dataops.cli.wiring.ProjectArguments;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.graph.BuildGraph;
import dev.dataops.graph.GraphBuilder;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import dev.dataops.project.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dataops compile}. */
@CommandLine.Command(
        name = "compile",
        description = "Render the SQL of nodes into target/compiled, without building them.")
public final class CompileCommand implements Command {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(names = "--inline", paramLabel = "<sql>", description = "Compile this Jinja SQL instead of nodes.")
    private @Nullable String inline;

    @Option(
            names = {"-f", "--full-refresh"},
            description = "Compile incremental models as for a full refresh.")
    private boolean fullRefresh;

    @Option(names = "--output", paramLabel = "<format>", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    @Override
    public int run(Shell shell) {
        RunView view = new RunView(shell);
        ProjectArguments arguments = project.arguments(shell, Map.of("FULL_REFRESH", fullRefresh));
        Workbench bench = Workbench.open(arguments, Invocations.begin(shell, "compile"), view, shell);
        view.loaded(bench.project());
        if (inline != null) {
            String sql = bench.compileInline(inline);
            if (output == OutputFormat.JSON) {
                JsonOutput.print(shell.out(), Map.of("compiled", sql));
            } else {
                shell.out().println(sql);
            }
            return ExitCode.PASSED;
        }
        BuildGraph graph =
                GraphBuilder.build(bench.project(), selection.request(shell, Scope.COMPILE), RunMode.COMPILE);
        view.selected(graph.selection());
        ExecutionResult result = bench.run(
                graph,
                ExecutionOptions.compiling(bench.project().target().threads()),
                view.onlyFailures(),
                compiled -> report(shell, view, compiled));
        return result.interrupted() ? ExitCode.INTERRUPTED : result.passed() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    /** SQL is shown where somebody asked for some nodes, not for the whole project. */
    private void report(Shell shell, RunView view, ExecutionResult result) {
        if (selection.isGiven()) {
            List<NodeResult> shown = shown(result);
            shown.forEach(node -> show(shell, node, shown.size() == 1));
            shell.out().flush();
        } else if (result.passed()) {
            view.compiled(result);
        }
        if (!result.passed()) {
            view.summary(result);
        }
    }

    /** A selected model brings its tests along; they are shown only where nothing else is selected. */
    private static List<NodeResult> shown(ExecutionResult result) {
        List<NodeResult> compiled = result.results().stream()
                .filter(node -> node.compiled().isPresent())
                .toList();
        List<NodeResult> others = compiled.stream()
                .filter(node -> !(node.node() instanceof Node.DataTest))
                .toList();
        return others.isEmpty() ? compiled : others;
    }

    private void show(Shell shell, NodeResult node, boolean alone) {
        String sql = node.compiled().orElseThrow().sql();
        if (output == OutputFormat.JSON) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("node", node.node().name());
            document.put("compiled", sql);
            JsonOutput.print(shell.out(), document);
        } else {
            shell.out().println(alone ? sql : "-- " + node.node().id() + "\n" + sql + "\n");
        }
    }
}
