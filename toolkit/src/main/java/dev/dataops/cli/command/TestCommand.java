package dev.dataops.cli.command;

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
    private final NodeRun nodes = new NodeRun();

    @Override
    public int run(Shell shell) {
        return nodes.run(shell, "test", Scope.TEST, RunMode.RUN);
    }
}
