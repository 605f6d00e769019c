package dev.dataops.compile;

import dev.dataops.macros.DbtContext;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.TestArguments;
import dev.dataops.macros.adapter.RunningAdapter;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles nodes with the live context of a run, each when its turn comes: macros may ask the warehouse about relations that the same run has just
 * built. Shared by all workers.
 */
public final class NodeCompiler {
    private final Project project;
    private final InvocationContext shared;
    private final Warehouse warehouse;
    private final RelationCache relations;
    private final Map<NodeId, Ephemeral> ephemerals = new ConcurrentHashMap<>();

    /**
     * Creates a compiler for one run.
     *
     * @param project the project
     * @param shared what all templates share
     * @param warehouse where the run goes
     * @param relations what the run knows of its tables and views
     */
    public NodeCompiler(Project project, InvocationContext shared, Warehouse warehouse, RelationCache relations) {
        this.project = project;
        this.shared = shared;
        this.warehouse = warehouse;
        this.relations = relations;
    }

    /** Opens a node's templates for a worker. */
    public NodeScope open(Node node, Session session) {
        return open(node, session, Map.of());
    }

    /** Opens a node's templates with further names, such as {@code results} in {@code on-run-end}. */
    public NodeScope open(Node node, Session session, Map<String, Object> extras) {
        EphemeralCtes needed = new EphemeralCtes();
        Map<String, Object> names = new HashMap<>(extras);
        DbtContext context = new DbtContext(
                shared,
                new RunNodeContext(
                        project,
                        node,
                        inContext -> new RunningAdapter(inContext, session, warehouse.relationSql(), relations),
                        names,
                        ephemeral -> add(needed, ephemeral, session)));
        if (node instanceof Node.DataTest test && test.generic().isPresent()) {
            names.put(
                    TestArguments.NAME,
                    TestArguments.render(test.generic().get().arguments(), context));
        }
        return new NodeScope(node, context, needed, warehouse.dialect());
    }

    /** Compiles a node's SQL and nothing else. */
    public CompiledSql compile(Node.Compilable node, Session session) {
        return open(node, session).compile(node);
    }

    private void add(EphemeralCtes needed, Node.Model model, Session session) {
        Ephemeral compiled = ephemerals.get(model.id());
        if (compiled == null) {
            NodeScope scope = open(model, session);
            String select = scope.compileUnwoven(model);
            compiled = new Ephemeral(select, scope.ephemerals());
            ephemerals.putIfAbsent(model.id(), compiled);
        }
        needed.addAll(compiled.needs());
        needed.add("__dbt__cte__" + model.relation().identifier(), compiled.select());
    }

    /**
     * An ephemeral model, compiled once a run.
     *
     * @param select its own SELECT
     * @param needs the ephemeral models that it selects from
     */
    private record Ephemeral(String select, EphemeralCtes needs) {}
}
