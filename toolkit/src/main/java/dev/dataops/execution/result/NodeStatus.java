package dev.dataops.execution.result;

/** What came of a node, in the words of dbt's run_results.json. */
public enum NodeStatus {
    SUCCESS("success", false),
    PASS("pass", false),
    WARN("warn", false),
    FAIL("fail", true),
    ERROR("error", true),
    SKIPPED("skipped", false),
    NO_OP("no-op", false);

    private final String label;
    private final boolean failed;

    NodeStatus(String label, boolean failed) {
        this.label = label;
        this.failed = failed;
    }

    /** Returns dbt's word. */
    public String label() {
        return label;
    }

    /** Returns whether the node itself failed, so that what depends on it cannot run. */
    public boolean failed() {
        return failed;
    }
}
