package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;

/**
 * A text as written, with its place.
 *
 * @param text the text; empty if there is none
 * @param where where it stands
 */
public record Written(String text, SourceLocation where) {
    /** Returns whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
