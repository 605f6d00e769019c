package dev.dataops.execution.materialize;

import dev.dataops.project.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The materializations by their dbt names. */
public final class Materializations {
    private static final Map<String, Materialization> MODELS = Map.of(
            "view", new ViewMaterialization(),
            "table", new TableMaterialization(),
            "incremental", new IncrementalMaterialization());
    private static final Materialization SEED = new SeedMaterialization();

    private Materializations() {}

    /** Returns the names that a model may use. */
    public static Set<String> names() {
        return MODELS.keySet();
    }

    /** Returns the way in which a node is built; empty for one that becomes no relation or that is not supported. */
    public static Optional<Materialization> of(Node.Relational node) {
        if (node instanceof Node.Seed) {
            return Optional.of(SEED);
        }
        return Optional.ofNullable(MODELS.get(node.config().materialized()));
    }
}
