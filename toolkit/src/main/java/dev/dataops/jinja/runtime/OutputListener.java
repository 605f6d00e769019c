package dev.dataops.jinja.runtime;

import org.jspecify.annotations.Nullable;

/** Sees what the root of a template prints, piece by piece, and is the one to write it. */
public interface OutputListener {
    /**
     * Takes literal text.
     *
     * @param start offset in the source of the text's first character
     * @param end offset in the source behind the text's last character
     */
    void literal(StringBuilder out, String text, int start, int end);

    /**
     * Takes the value of an expression or the output of a tag.
     *
     * @param start offset in the source of the tag
     * @param end offset in the source behind the tag
     */
    void value(StringBuilder out, @Nullable Object value, int start, int end);
}
