package dev.dataops.graph.run;

/** What a run does with its nodes: that decides which of them have a turn, and who waits for whom. */
public enum RunMode {
    /** Every node is compiled. */
    COMPILE,
    /** Nodes are built or tested. Ephemeral models, which become no relation, have no turn of their own: their neighbours' order stays. */
    RUN,
    /** As {@link #RUN}, and nodes wait for the tests of their ancestors. */
    BUILD
}
