package dev.dataops.cli.command;

import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.Shell;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code dataops run}. */
@CommandLine.Command(name = "run", description = "Build models.")
public final class RunCommand implements Command {
    @Mixin
    private final NodeRun nodes = new NodeRun();

    @Override
    public int run(Shell shell) {
        return nodes.run(shell, "run", Scope.RUN, RunMode.RUN);
    }
}
