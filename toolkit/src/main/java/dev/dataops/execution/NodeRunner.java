package dev.dataops.execution;

import dev.dataops.execution.result.NodeResult;
import dev.dataops.project.Node;
import dev.dataops.warehouse.Session;

/** Does what one node asks for. Called by several workers at once, each with a session of its own. */
@FunctionalInterface
interface NodeRunner {
    /** Runs a node; whatever goes wrong with it is in the result. */
    NodeResult run(Node node, Session session);
}
