package dev.dataops.cli;

import dev.dataops.cli.command.BuildCommand;
import dev.dataops.cli.command.CompileCommand;
import dev.dataops.cli.command.DebugCommand;
import dev.dataops.cli.command.ListCommand;
import dev.dataops.cli.command.ParseCommand;
import dev.dataops.cli.command.RunCommand;
import dev.dataops.cli.command.SeedCommand;
import dev.dataops.cli.command.ShowCommand;
import dev.dataops.cli.command.TestCommand;
import dev.dataops.cli.shell.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All commands that work, in the order in which {@code --help} shows them.
 *
 * @param entries the commands
 */
record CommandCatalog(List<Entry> entries) {
    private static final String MODELS = "Models";
    private static final String PROJECT = "Project";

    /** The commands of {@code dataops}. */
    static final CommandCatalog STANDARD = new CommandCatalog(List.of(
            new Entry("build", MODELS, "Seed, build and test, in the order of dependencies", BuildCommand::new),
            new Entry("run", MODELS, "Build models", RunCommand::new),
            new Entry("test", MODELS, "Run data tests on what is built", TestCommand::new),
            new Entry("seed", MODELS, "Load CSV files into tables", SeedCommand::new),
            new Entry(
                    "show", MODELS, "Run the query of a node, or one typed here, and show its rows", ShowCommand::new),
            new Entry("compile", PROJECT, "Render the SQL of nodes without building them", CompileCommand::new),
            new Entry("parse", PROJECT, "Read the project, check it and write the manifest", ParseCommand::new),
            new Entry("ls", PROJECT, "List the nodes that are selected", ListCommand::new),
            new Entry("debug", PROJECT, "Say where project and target come from, and connect", DebugCommand::new)));

    CommandCatalog {
        entries = List.copyOf(entries);
    }

    /**
     * A command as the catalog knows it. The class behind it is loaded only when the command is called, so that others start fast.
     *
     * @param name what people type
     * @param group the heading that it stands under in {@code --help}
     * @param summary what it does, in a line
     * @param factory makes the command, an object with picocli's annotations
     */
    record Entry(String name, String group, String summary, Supplier<Command> factory) {}

    /** Returns the commands by their groups. */
    Map<String, List<Entry>> byGroup() {
        return entries.stream().collect(Collectors.groupingBy(Entry::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the names of all commands. */
    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /** Returns the command with a name. */
    Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
