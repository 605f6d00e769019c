package dev.dataops.graph;

import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.run.RunGraph;
import dev.dataops.graph.run.RunQueue;
import dev.dataops.graph.select.Selection;
import dev.dataops.project.Node;
import java.util.List;

/**
 * What a run works on.
 *
 * @param whole all nodes of the project
 * @param selection what was selected
 * @param order who waits for whom among the selected
 */
public record BuildGraph(DependencyGraph whole, Selection selection, RunGraph order) {

    /** Returns the selected nodes in topological order. */
    public List<Node> nodes() {
        return selection.nodes();
    }

    /** Returns a queue that hands out the selected nodes, once. */
    public RunQueue queue(boolean failFast) {
        return new RunQueue(order, failFast);
    }
}
