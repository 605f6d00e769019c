package dev.dataops.execution;

import dev.dataops.core.ToolkitException;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.graph.run.RunGraph;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.sql.SchemaName;
import dev.dataops.warehouse.Session;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Runs a graph of a project in a warehouse: makes the schemas, learns what stands in them with one query each, then hands the nodes to the {@link
 * GraphExecutor}.
 */
public final class ProjectExecution {
    private final Project project;
    private final RunTools tools;
    private final ExecutionListener listener;

    /**
     * Prepares a run; nothing is opened yet.
     *
     * @param project the project
     * @param tools what the run works with
     * @param listener hears of everything
     */
    public ProjectExecution(Project project, RunTools tools, ExecutionListener listener) {
        this.project = project;
        this.tools = tools;
        this.listener = listener;
    }

    /**
     * Prepares the schemas and returns the executor, so that the caller can interrupt it.
     *
     * @throws ToolkitException if the warehouse cannot be reached or a schema not be made
     */
    public GraphExecutor prepare(RunGraph graph, ExecutionOptions options) {
        Set<SchemaName> schemas = options.compileOnly() ? Set.of() : schemas(graph);
        if (!schemas.isEmpty()) {
            makeReady(schemas);
        }
        ProjectNodeRunner runner = new ProjectNodeRunner(tools, QueryComment.of(project), options);
        RunHooks hooks = options.compileOnly() ? RunHooks.NONE : new ProjectHooks(project, tools);
        return new GraphExecutor(tools.warehouse(), runner, hooks, listener, tools.clock());
    }

    private void makeReady(Set<SchemaName> schemas) {
        try (Session session = tools.warehouse().open()) {
            for (SchemaName schema : schemas) {
                session.execute(tools.sql().createSchema(schema.database(), schema.schema()));
            }
            tools.relations().load(session, schemas);
        }
    }

    /** Prepares and runs. */
    public ExecutionResult run(RunGraph graph, ExecutionOptions options) {
        return prepare(graph, options).execute(graph, options);
    }

    private static Set<SchemaName> schemas(RunGraph graph) {
        Set<SchemaName> schemas = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            boolean made = node instanceof Node.Seed || (node instanceof Node.Model model && !model.ephemeral());
            if (made && node instanceof Node.Relational relational) {
                schemas.add(relational.relation().inSchema());
            }
        }
        return schemas;
    }
}
