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
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.graph.BuildGraph;
import dev.dataops.graph.GraphBuilder;
import dev.dataops.graph.run.RunMode;
import dev.dataops.project.Node;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dataops ls}. */
@CommandLine.Command(name = "ls", description = "List the nodes that are selected.")
public final class ListCommand implements Command {
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
        try (RunView view = new RunView(shell)) {
            Workbench bench =
                    Workbench.open(project.arguments(shell, Map.of()), Invocations.begin(shell, "list"), view, shell);
            view.loaded(bench.project());
            BuildGraph graph = GraphBuilder.build(bench.project(), selection.listRequest(shell), RunMode.COMPILE);
            view.selected(graph.selection());
            if (graph.nodes().isEmpty()) {
                view.warn(Diagnostic.warning(ErrorCode.SELECTOR_EMPTY, "No nodes selected!"));
            }
            NodeLine.inDbtsOrder(graph.nodes()).forEach(node -> print(shell, node));
            return ExitCode.PASSED;
        }
    }

    private void print(Shell shell, Node node) {
        if (form == NodeLine.Form.JSON) {
            JsonOutput.printLine(shell.out(), NodeLine.json(node, keys));
        } else {
            shell.out().println(NodeLine.text(node, form));
        }
    }
}
