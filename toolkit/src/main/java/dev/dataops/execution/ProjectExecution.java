package dev.dataops.execution;

import dev.dataops.compile.NodeCompiler;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.StopPoints;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.graph.run.RunGraph;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.sql.SchemaName;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Runs a graph of a project in a warehouse: makes the schemas, learns what stands in them with one query each, then hands the nodes to the {@link
 * GraphExecutor}.
 */
public final class ProjectExecution {
    private final Project project;
    private final Warehouse warehouse;
    private final RelationCache relations;
    private final NodeCompiler compiler;
    private final TargetFolder folder;
    private final ExecutionListener listener;
    private final StopPoints stops;
    private final Clock clock;

    /**
     * Prepares a run; nothing is opened yet.
     *
     * @param project the project
     * @param warehouse where to
     * @param relations what is known of the warehouse; shared with the compiler's {@code adapter}
     * @param compiler compiles the nodes
     * @param folder where compiled SQL goes
     * @param listener hears of everything
     * @param stops where tests may hold the process
     * @param clock tells the time
     */
    public ProjectExecution(
            Project project,
            Warehouse warehouse,
            RelationCache relations,
            NodeCompiler compiler,
            TargetFolder folder,
            ExecutionListener listener,
            StopPoints stops,
            Clock clock) {
        this.project = project;
        this.warehouse = warehouse;
        this.relations = relations;
        this.compiler = compiler;
        this.folder = folder;
        this.listener = listener;
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * Prepares the schemas and returns the executor, so that the caller can interrupt it.
     *
     * @throws ToolkitException if the warehouse cannot be reached or a schema not be made
     */
    public GraphExecutor prepare(RunGraph graph, ExecutionOptions options) {
        Set<SchemaName> schemas = options.compileOnly() ? Set.of() : schemas(graph);
        RelationSql sql = warehouse.relationSql();
        if (!schemas.isEmpty()) {
            makeReady(schemas, sql);
        }
        ProjectNodeRunner runner = new ProjectNodeRunner(
                compiler, sql, relations, folder, QueryComment.of(project), options, stops, clock);
        RunHooks hooks = options.compileOnly() ? RunHooks.NONE : new ProjectHooks(project, compiler, folder, clock);
        return new GraphExecutor(warehouse, runner, hooks, listener, clock);
    }

    private void makeReady(Set<SchemaName> schemas, RelationSql sql) {
        try (Session session = warehouse.open()) {
            for (SchemaName schema : schemas) {
                session.execute(sql.createSchema(schema.database(), schema.schema()));
            }
            relations.load(session, schemas);
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
