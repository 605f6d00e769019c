package dev.dataops.project;

import java.util.Optional;

/** Finds the node that a ref or source means. Constant time a look-up. */
public interface RefIndex {
    /**
     * Finds the model, seed or snapshot that a ref means, as dbt does: the package named; else the calling node's package, then the root project, then any other.
     *
     * @param ref the ref as written
     * @param fromPackage the package of the node that holds it
     * @return the enabled node; empty if there is none (it may be disabled)
     */
    Optional<Node.Relational> ref(RefCall ref, String fromPackage);

    /** Finds the source table that a source call means. */
    Optional<Node.Source> source(SourceCall source, String fromPackage);
}
