package dev.dataops.cli.wiring;

/** The exit codes of all commands; 0, 1 and 2 mean what dbt's mean. */
public final class ExitCode {
    /** Passed. */
    public static final int PASSED = 0;
    /** Ran, and something of the user's failed: a model, a test. */
    public static final int FAILED = 1;
    /** Asked wrongly: flags, configuration, project files. */
    public static final int USAGE = 2;
    /** Something outside failed: warehouse, network, credentials. */
    public static final int OUTSIDE = 3;
    /** The toolkit itself failed. */
    public static final int INTERNAL = 4;
    /** Interrupted. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
