package dev.dataops.execution;

import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.project.Node;
import dev.dataops.warehouse.Session;

/** Gives each node of a project its turn. */
final class ProjectNodeRunner implements NodeRunner {
    private final RunTools tools;
    private final QueryComment comment;
    private final ExecutionOptions options;

    ProjectNodeRunner(RunTools tools, QueryComment comment, ExecutionOptions options) {
        this.tools = tools;
        this.comment = comment;
        this.options = options;
    }

    @Override
    public NodeResult run(Node node, Session session) {
        tools.stops().reached("before:" + node.id().value());
        NodeResult result = new NodeAttempt(tools, comment, options, node, session).run();
        tools.stops().reached("after:" + node.id().value());
        return result;
    }
}
