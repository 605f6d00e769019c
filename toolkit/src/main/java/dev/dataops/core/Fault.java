package dev.dataops.core;

/** Whose fault it is that the toolkit cannot go on; decides the exit code. */
public enum Fault {
    /** Flags, configuration or project files are wrong: change them and run again. */
    USER(2),
    /** Something outside failed and may work when tried again (network, lock, rate limit). */
    OUTSIDE_RETRYABLE(3),
    /** Something outside refuses and will go on refusing (credentials, privileges). */
    OUTSIDE(3),
    /** A defect of the toolkit. */
    OURS(4);

    private final int exitCode;

    Fault(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Returns the exit code of a run that ended with this fault. */
    public int exitCode() {
        return exitCode;
    }
}
