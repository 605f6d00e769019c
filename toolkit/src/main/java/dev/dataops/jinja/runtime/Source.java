package dev.dataops.jinja.runtime;

import dev.dataops.core.SourceLocation;

/**
 * A template's text and the path to show for it.
 *
 * @param path the path as shown to people
 * @param text the whole text, as read
 * @param firstLine the line of the path on which the text begins, counted from 1
 * @param firstColumn the column at which it begins there, counted from 1
 */
public record Source(String path, String text, int firstLine, int firstColumn) {
    /** Returns a text that is all there is behind its path. */
    public static Source whole(String path, String text) {
        return new Source(path, text, 1, 1);
    }

    /** Returns the line and column of an offset into the text. */
    public SourceLocation location(int offset) {
        int line = 1;
        int begin = 0;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
                begin = i + 1;
            }
        }
        int column = text.codePointCount(begin, Math.max(begin, end)) + (line == 1 ? firstColumn : 1);
        return new SourceLocation(path, line + firstLine - 1, column);
    }
}
