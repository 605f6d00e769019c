package dev.dataops.compile;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.TestArguments;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.sql.Dialect;
import dev.dataops.warehouse.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Compiles nodes with the live context of a run, each when its turn comes: macros may ask the warehouse about relations that the same run has just
 * built. Shared by all workers.
 */
public final class NodeCompiler {
    private final Project project;
    private final InvocationContext shared;
    private final BiFunction<Node, Session, JinjaObject> adapters;
    private final Dialect dialect;
    private final Map<NodeId, Ephemeral> ephemerals = new ConcurrentHashMap<>();

    /**
     * Creates a compiler for one run.
     *
     * @param project the project
     * @param shared what all templates share
     * @param adapters makes the {@code adapter} object of a node from the worker's session
     * @param dialect the dialect of the project's SQL
     */
    public NodeCompiler(
            Project project,
            InvocationContext shared,
            BiFunction<Node, Session, JinjaObject> adapters,
            Dialect dialect) {
        this.project = project;
        this.shared = shared;
        this.adapters = adapters;
        this.dialect = dialect;
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
                        adapters.apply(node, session),
                        names,
                        ephemeral -> add(needed, ephemeral, session)));
        if (node instanceof Node.DataTest test && test.generic().isPresent()) {
            names.put(TestArguments.NAME, TestArguments.render(test.generic().get().arguments(), context));
        }
        return new NodeScope(node, context, needed, dialect);
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
