package dev.dataops.cli.command;

import dev.dataops.cli.option.OutputFormat;
import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.option.SelectionOptions;
import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.view.JsonOutput;
import dev.dataops.cli.view.RowsView;
import dev.dataops.cli.view.RunView;
import dev.dataops.cli.wiring.Invocations;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.compile.InlineSql;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.BuildGraph;
import dev.dataops.graph.GraphBuilder;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.Scope;
import dev.dataops.project.Node;
import dev.dataops.warehouse.ResultTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dataops show}. */
@CommandLine.Command(name = "show", description = "Run the query of a node, or one typed here, and show its rows.")
public final class ShowCommand implements Command {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(names = "--inline", paramLabel = "<sql>", description = "Run this Jinja SQL instead of nodes.")
    private @Nullable String inline;

    @Option(names = "--limit", paramLabel = "<n>", description = "Rows to show at most; -1 for all. Default: 5.")
    private long limit = 5;

    @Option(names = "--output", paramLabel = "<format>", description = "text or json.")
    private OutputFormat output = OutputFormat.TEXT;

    @Override
    public int run(Shell shell) {
        RunView view = new RunView(shell);
        Workbench bench =
                Workbench.open(project.arguments(shell, Map.of()), Invocations.begin(shell, "show"), view, shell);
        view.loaded(bench.project());
        if (inline != null) {
            Node.Analysis query = InlineSql.of(inline, bench.project());
            bench.rows(List.of(query), limit).values().forEach(rows -> print(shell, Map.of(), rows));
            return ExitCode.PASSED;
        }
        BuildGraph graph = GraphBuilder.build(bench.project(), selection.request(shell, Scope.SHOW), RunMode.COMPILE);
        view.selected(graph.selection());
        List<Node> nodes = shown(graph.nodes());
        bench.rows(nodes, limit).forEach((node, rows) -> {
            if (output == OutputFormat.TEXT && nodes.size() > 1) {
                shell.out().println(node.id());
            }
            print(shell, Map.of("node", node.name()), rows);
        });
        return ExitCode.PASSED;
    }

    /** A selected model brings its tests along; they are shown only where nothing else is selected. */
    private List<Node> shown(List<Node> selected) {
        if (!selection.isGiven()) {
            throw new ToolkitException(Diagnostic.error(ErrorCode.USAGE, "show needs --select or --inline")
                    .withHint("dataops show --select my_model, or dataops show --inline \"select 1\""));
        }
        List<Node> relations =
                selected.stream().filter(Node.Relational.class::isInstance).toList();
        return relations.isEmpty() ? selected : relations;
    }

    private void print(Shell shell, Map<String, Object> head, ResultTable rows) {
        if (output == OutputFormat.JSON) {
            Map<String, Object> document = new LinkedHashMap<>(head);
            document.put("show", JsonOutput.rows(rows));
            JsonOutput.print(shell.out(), document);
        } else {
            RowsView.print(shell, rows);
        }
    }
}
