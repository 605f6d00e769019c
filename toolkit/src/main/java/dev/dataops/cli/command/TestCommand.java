package dev.dataops.cli.command;

import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.option.RunOptions;
import dev.dataops.cli.option.SelectionOptions;
import dev.dataops.cli.wiring.Surroundings;
import dev.dataops.project.ResourceType;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dataops test}. */
@Command(name = "test", description = "Run data tests on what is built.")
public final class TestCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    /** Creates the command. */
    public TestCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new NodeRun(around, project, selection, run)
                .run("test", EnumSet.of(ResourceType.TEST, ResourceType.UNIT_TEST), false);
    }
}
