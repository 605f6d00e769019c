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

/** {@code dataops build}. */
@Command(name = "build", description = "Seed, build and test, in the order of dependencies.")
public final class BuildCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    /** Creates the command. */
    public BuildCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return new NodeRun(around, project, selection, run)
                .run(
                        "build",
                        EnumSet.of(
                                ResourceType.SEED,
                                ResourceType.MODEL,
                                ResourceType.SNAPSHOT,
                                ResourceType.TEST,
                                ResourceType.UNIT_TEST),
                        true);
    }
}
