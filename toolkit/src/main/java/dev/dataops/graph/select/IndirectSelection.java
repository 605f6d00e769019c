package dev.dataops.graph.select;

import java.util.Locale;
import java.util.Optional;

/** When a test is picked because nodes that it depends on are picked; dbt's {@code --indirect-selection}. */
public enum IndirectSelection {
    /** When any of its parents is picked. */
    EAGER,
    /** When all of its parents are picked. */
    CAUTIOUS,
    /** When each of its parents is picked, or is an ancestor of something picked. */
    BUILDABLE,
    /** Never. */
    EMPTY;

    /** Returns dbt's word, such as {@code eager}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the mode with this word, if there is one. */
    public static Optional<IndirectSelection> ofLabel(String label) {
        for (IndirectSelection mode : values()) {
            if (mode.label().equals(label)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
