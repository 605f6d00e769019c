package dev.dataops.graph.run;

/** How a node ended, as far as those after it are concerned. */
public enum Outcome {
    /** What depends on it may run: it succeeded, passed or warned. */
    DONE,
    /** What depends on it must not run: it failed. */
    FAILED
}
