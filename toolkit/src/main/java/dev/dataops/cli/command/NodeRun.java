package dev.dataops.cli.command;

import dev.dataops.cli.option.OutputFormat;
import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.option.RunOptions;
import dev.dataops.cli.option.SelectionOptions;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.view.JsonOutput;
import dev.dataops.cli.view.ResultsDocument;
import dev.dataops.cli.view.RunView;
import dev.dataops.cli.wiring.Invocations;
import dev.dataops.cli.wiring.ProjectArguments;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.graph.BuildGraph;
import dev.dataops.graph.GraphBuilder;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import dev.dataops.project.Project;
import java.util.List;
import picocli.CommandLine.Mixin;

/** The options and the work that {@code build}, {@code run}, {@code test} and {@code seed} share: they differ in the types of nodes and in whether tests hold back what comes after. A mixin of theirs. */
final class NodeRun {
    @Mixin
    private final ProjectOptions projectOptions = new ProjectOptions();

    @Mixin
    private final SelectionOptions selectionOptions = new SelectionOptions();

    @Mixin
    private final RunOptions runOptions = new RunOptions();

    /**
     * Loads, selects, runs, reports.
     *
     * @param shell what is around
     * @param command the command's name
     * @param scope what it works on
     * @param mode whether a failing test keeps what lies downstream from running
     * @return the exit code
     */
    int run(Shell shell, String command, Scope scope, RunMode mode) {
        try (RunView view = new RunView(shell)) {
            ProjectArguments arguments = projectOptions.arguments(shell, runOptions.flags());
            Workbench bench = Workbench.open(arguments, Invocations.begin(shell, command), view, shell);
            Project project = bench.project();
            view.loaded(project);
            BuildGraph graph = GraphBuilder.build(project, selectionOptions.request(shell, scope), mode);
            view.selected(graph.selection());
            refuse(graph.selection().unsupported());
            if (graph.order().nodes().isEmpty()) {
                view.nothingToDo();
                return ExitCode.PASSED;
            }
            ExecutionResult result =
                    bench.run(graph, runOptions.options(project.target().threads()), view, view::summary);
            if (runOptions.output() == OutputFormat.JSON) {
                JsonOutput.print(shell.out(), ResultsDocument.of(result));
            }
            return exitCode(result);
        }
    }

    private static int exitCode(ExecutionResult result) {
        if (result.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        return result.passed() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private static void refuse(List<Diagnostic> unsupported) {
        if (!unsupported.isEmpty()) {
            throw new ToolkitException(unsupported, null);
        }
    }
}
