package dev.dataops.execution;

import dev.dataops.execution.result.NodeResult;
import dev.dataops.warehouse.Session;
import java.util.List;

/** What a project wants done before and after all nodes of a run. */
interface RunHooks {
    /** No hooks. */
    RunHooks NONE = new RunHooks() {
        @Override
        public boolean any() {
            return false;
        }

        @Override
        public List<NodeResult> before(Session session) {
            return List.of();
        }

        @Override
        public boolean holdNodes(List<NodeResult> before) {
            return false;
        }

        @Override
        public List<NodeResult> after(Session session, List<NodeResult> results) {
            return List.of();
        }
    };

    /** Returns whether there are hooks at all. */
    boolean any();

    /** Runs {@code on-run-start}. */
    List<NodeResult> before(Session session);

    /** Returns whether no node may run after these results of {@link #before}. */
    boolean holdNodes(List<NodeResult> before);

    /** Runs {@code on-run-end}; its templates see {@code results}. */
    List<NodeResult> after(Session session, List<NodeResult> results);
}
