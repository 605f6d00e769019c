package dev.dataops.cli.command;

import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.Shell;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code dataops seed}. */
@CommandLine.Command(name = "seed", description = "Load CSV files into tables.")
public final class SeedCommand implements Command {
    @Mixin
    private final NodeRun nodes = new NodeRun();

    @Override
    public int run(Shell shell) {
        return nodes.run(shell, "seed", Scope.SEED, RunMode.RUN);
    }
}
