package dev.dataops.cli.command;

import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.option.SelectionOptions;
import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.view.JsonOutput;
import dev.dataops.cli.view.NodeLine;
import dev.dataops.cli.view.RunView;
import dev.dataops.cli.wiring.Invocations;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.graph.BuildGraph;
import dev.dataops.graph.GraphBuilder;
import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dataops ls}. */
@CommandLine.Command(name = "ls", description = "List the nodes that are selected.")
public final class ListCommand implements Command {
    /** Everything that can be listed but analyses, which have to be asked for, as in dbt. */
    private static final Set<ResourceType> USUAL =
            EnumSet.complementOf(EnumSet.of(ResourceType.ANALYSIS, ResourceType.OPERATION));

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--output",
            paramLabel = "<form>",
            description = "selector (or text), name, path or json. Default: selector.")
    private NodeLine.Form form = NodeLine.Form.SELECTOR;

    @Option(
            names = "--output-keys",
            paramLabel = "<key>",
            arity = "1..*",
            split = " ",
            description = "Keys of the manifest to print with --output json.")
    private List<String> keys = List.of();

    @Override
    public int run(Shell shell) {
        RunView view = new RunView(shell);
        Workbench bench =
                Workbench.open(project.arguments(shell, Map.of()), Invocations.begin(shell, "list"), view, shell);
        Set<ResourceType> types = EnumSet.copyOf(USUAL);
        types.addAll(selection.typesAskedFor());
        BuildGraph graph = GraphBuilder.build(bench.project(), selection.request(types, true), false);
        view.selected(graph.selection());
        for (Node node : NodeLine.inDbtsOrder(graph.nodes())) {
            if (form == NodeLine.Form.JSON) {
                JsonOutput.printLine(shell.out(), NodeLine.json(node, keys));
            } else {
                shell.out().println(NodeLine.text(node, form));
            }
        }
        shell.out().flush();
        return ExitCode.PASSED;
    }
}
