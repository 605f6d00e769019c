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

/** {@code dataops test}. */
@CommandLine.Command(name = "test", description = "Run data tests on what is built.")
public final class TestCommand implements Command {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public int run(Shell shell) {
        return new NodeRun(shell, project, selection, options).run("test", Scope.TEST, RunMode.RUN);
    }
}
