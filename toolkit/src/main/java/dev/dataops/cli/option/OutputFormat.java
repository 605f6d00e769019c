package dev.dataops.cli.option;

/** In which form a command prints its results. */
public enum OutputFormat {
    TEXT,
    JSON
}
