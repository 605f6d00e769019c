package dev.dataops.execution.materialize;

/** One way of turning a node into a relation. Stateless. */
public interface Materialization {
    /**
     * Builds the node's relation.
     *
     * @throws dev.dataops.core.ToolkitException if it fails; the published relation is then as it was
     */
    Materialized materialize(NodeBuild build);
}
