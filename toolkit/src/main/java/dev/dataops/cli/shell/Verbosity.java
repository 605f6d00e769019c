package dev.dataops.cli.shell;

/** How much a command tells beside its results. */
public enum Verbosity {
    /** Errors only. */
    QUIET,
    /** Progress, warnings, a summary. */
    NORMAL,
    /** Whatever helps to find out what is going on. */
    DEBUG
}
