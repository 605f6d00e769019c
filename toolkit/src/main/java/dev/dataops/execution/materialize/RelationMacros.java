package dev.dataops.execution.materialize;

import dev.dataops.warehouse.RelationInfo;

/** What dbt leaves to macros around a node's relation, so that a project or package can have its own way of doing it. Each does nothing where nothing is configured. */
public interface RelationMacros {
    /**
     * Compares a query's columns with those that the node promises.
     *
     * @throws dev.dataops.core.ToolkitException if they differ; the message shows both
     */
    void assertContract(String select);

    /** Creates the configured indexes. */
    void createIndexes(RelationInfo relation);

    /** Grants the configured privileges. */
    void applyGrants(RelationInfo relation);

    /** Writes descriptions into the warehouse as comments, where {@code persist_docs} asks for it. */
    void persistDocs(RelationInfo relation);
}
