package dev.dataops.execution;

import dev.dataops.compile.NodeCompiler;
import dev.dataops.execution.materialize.StopPoints;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.Warehouse;
import java.time.Clock;

/**
 * What all workers of a run work with.
 *
 * @param warehouse where nodes are built
 * @param relations what is known of its tables and views; shared with the compiler's {@code adapter}
 * @param compiler compiles the nodes
 * @param folder where compiled SQL goes
 * @param stops where tests may hold the process
 * @param clock tells the time
 */
public record RunTools(
        Warehouse warehouse,
        RelationCache relations,
        NodeCompiler compiler,
        TargetFolder folder,
        StopPoints stops,
        Clock clock) {
    /** Returns the engine's SQL. */
    RelationSql sql() {
        return warehouse.relationSql();
    }
}
