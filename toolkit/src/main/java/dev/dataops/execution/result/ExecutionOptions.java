package dev.dataops.execution.result;

/**
 * How a run goes about its work.
 *
 * @param threads how many nodes run at once
 * @param failFast whether the first failure ends the run
 * @param fullRefresh whether incremental models and seeds are built anew
 * @param storeFailures whether tests store what they find wrong unless they say otherwise
 * @param compileOnly whether nodes are compiled and nothing else
 */
public record ExecutionOptions(
        int threads, boolean failFast, boolean fullRefresh, boolean storeFailures, boolean compileOnly) {
    public ExecutionOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }

    /** Returns options to compile nodes and do nothing else. */
    public static ExecutionOptions compiling(int threads) {
        return new ExecutionOptions(threads, false, false, false, true);
    }
}
