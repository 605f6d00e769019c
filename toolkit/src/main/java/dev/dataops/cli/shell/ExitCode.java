package dev.dataops.cli.shell;

/** What the process ends with; 0, 1 and 2 mean what they mean for dbt. */
public final class ExitCode {
    /** All went well. */
    public static final int PASSED = 0;
    /** It ran, and something of the user's failed: a model, a test, a gate. */
    public static final int FAILED = 1;
    /** It was asked wrongly: options, configuration, project files. */
    public static final int USAGE = 2;
    /** The outside failed: warehouse, network, credentials. */
    public static final int OUTSIDE = 3;
    /** A defect of the toolkit. */
    public static final int INTERNAL = 4;
    /** Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
