package dev.dataops.core;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** Returns the word as people read it: {@code error}, {@code warning} or {@code info}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
