package dev.dataops.cli.command;

import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.view.RunView;
import dev.dataops.cli.wiring.Invocations;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.project.Project;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code dataops parse}. */
@CommandLine.Command(name = "parse", description = "Read the project, check it and write target/manifest.json.")
public final class ParseCommand implements Command {
    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Override
    public int run(Shell shell) {
        RunView view = new RunView(shell);
        Workbench bench =
                Workbench.open(options.arguments(shell, Map.of()), Invocations.begin(shell, "parse"), view, shell);
        Project project = bench.project();
        DependencyGraph.of(project.nodes().values());
        view.loaded(project);
        bench.writeManifest(List.of());
        view.parsed(project);
        return ExitCode.PASSED;
    }
}
