package dev.dataops.cli.command;

import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.option.RunOptions;
import dev.dataops.cli.option.SelectionOptions;
import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.Shell;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code dataops build}. */
@CommandLine.Command(name = "build", description = "Seed, build and test, in the order of dependencies.")
public final class BuildCommand implements Command {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public int run(Shell shell) {
        return new NodeRun(shell, project, selection, options).run("build", Scope.BUILD, RunMode.BUILD);
    }
}
