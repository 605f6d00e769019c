package dev.dataops.cli.option;

import dev.dataops.execution.result.ExecutionOptions;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say how nodes are run. */
public final class RunOptions {
    @Option(
            names = {"-f", "--full-refresh"},
            description = "Build incremental models and seeds anew.")
    private boolean fullRefresh;

    @Option(
            names = {"-x", "--fail-fast"},
            description = "Begin nothing more after the first failure.")
    private boolean failFast;

    @Option(names = "--store-failures", description = "Store the rows that tests find wrong.")
    private boolean storeFailures;

    @Option(
            names = "--output",
            paramLabel = "<format>",
            description = "text, or json to print the results on stdout. Default: text.")
    private OutputFormat output = OutputFormat.TEXT;

    /** Returns in which form results are printed. */
    public OutputFormat output() {
        return output;
    }

    /** Returns how to run. */
    public ExecutionOptions options(int threads) {
        return new ExecutionOptions(threads, failFast, fullRefresh, storeFailures, false);
    }

    /** Returns the flags as templates see them. */
    public Map<String, Object> flags() {
        return Map.of("FULL_REFRESH", fullRefresh, "FAIL_FAST", failFast, "STORE_FAILURES", storeFailures);
    }
}
