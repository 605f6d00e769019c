package dev.dataops.execution.materialize;

/** Runs a node's pre- and post-hooks, which are rendered when their turn comes. */
public interface NodeHooks {
    /**
     * Runs the hooks of one moment.
     *
     * @param moment before or after the node
     * @param insideTransaction whether those that want to be inside the node's transaction run now, or the others
     */
    void run(Moment moment, boolean insideTransaction);

    /** When a hook runs. */
    enum Moment {
        BEFORE("pre-hook"),
        AFTER("post-hook");

        private final String configKey;

        Moment(String configKey) {
            this.configKey = configKey;
        }

        /** Returns the configuration key that holds these hooks. */
        public String configKey() {
            return configKey;
        }
    }
}
