package dev.dataops.execution.materialize;

import dev.dataops.project.Node;
import dev.dataops.sql.RelationName;

/** Stands between a candidate and its publication. */
@FunctionalInterface
public interface PublishGate {
    /** Lets everything pass. */
    PublishGate OPEN = (node, candidate) -> {};

    /**
     * Judges a candidate that is built and not yet published; throws to keep the published relation as it is.
     *
     * @param node the node
     * @param candidate where its new rows are, readable in the node's session only
     */
    void judge(Node.Relational node, RelationName candidate);
}
