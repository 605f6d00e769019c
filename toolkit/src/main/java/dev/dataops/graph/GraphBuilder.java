package dev.dataops.graph;

import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.run.RunGraphBuilder;
import dev.dataops.graph.run.RunMode;
import dev.dataops.graph.select.NodeSelector;
import dev.dataops.graph.select.Selection;
import dev.dataops.graph.select.SelectionRequest;
import dev.dataops.project.Project;

/** Makes a project and a selection the graph of a run. */
public final class GraphBuilder {
    private GraphBuilder() {}

    /**
     * Builds the graph of a run.
     *
     * @param project the project
     * @param request what to select
     * @param mode what is done with the nodes
     * @throws dev.dataops.core.ToolkitException where nodes depend on each other in a circle ({@code CYCLE}), or the request makes no sense ({@code
     *     SELECTOR_INVALID})
     */
    public static BuildGraph build(Project project, SelectionRequest request, RunMode mode) {
        DependencyGraph whole = DependencyGraph.of(project.nodes().values());
        Selection selection = new NodeSelector(project, whole).select(request);
        return new BuildGraph(whole, selection, RunGraphBuilder.build(whole, selection.nodes(), mode));
    }
}
