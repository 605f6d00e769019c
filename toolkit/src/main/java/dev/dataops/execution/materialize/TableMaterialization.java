package dev.dataops.execution.materialize;

/** A table with the rows of the node's SELECT, built beside the old one and swapped in. */
final class TableMaterialization implements Materialization {
    @Override
    public Materialized materialize(NodeBuild build) {
        return build.inTransaction(build::replaceByTable);
    }
}
