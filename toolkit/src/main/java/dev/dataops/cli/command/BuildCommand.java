package dev.dataops.cli.command;

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
    private final NodeRun nodes = new NodeRun();

    @Override
    public int run(Shell shell) {
        return nodes.run(shell, "build", Scope.BUILD, RunMode.BUILD);
    }
}
