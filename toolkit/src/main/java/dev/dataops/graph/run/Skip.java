package dev.dataops.graph.run;

import dev.dataops.project.Node;
import java.util.List;

/**
 * A node that is not run.
 *
 * @param node the node
 * @param reason why
 * @param because the nodes that failed first, in topological order: those that it depends on over whatever was skipped in between, or the one that ended
 *     the run; the first {@value #MOST} where there are many
 */
public record Skip(Node node, Reason reason, List<Node> because) {
    /** How many causes a skip names at most. */
    public static final int MOST = 10;

    /** Why a node is not run. */
    public enum Reason {
        /** Something that it depends on failed, or a test that it waits for. */
        UPSTREAM_FAILED,
        /** Something else failed, and the run was to end with the first failure. */
        FAIL_FAST,
        /** The run was stopped. */
        STOPPED
    }

    public Skip {
        because = List.copyOf(because);
    }
}
