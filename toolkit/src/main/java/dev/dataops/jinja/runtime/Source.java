package dev.dataops.jinja.runtime;

import dev.dataops.core.SourceLocation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A template's text and where it stands. */
public final class Source {
    private final String path;
    private final String text;
    private final int firstLine;
    private final int firstColumn;
    /** The offsets at which lines begin, found when somebody asks for a place for the first time. */
    private volatile int @Nullable [] lineStarts;

    /**
     * Creates a source.
     *
     * @param path the path as shown to people
     * @param text the whole text, as read
     * @param firstLine the line of the path on which the text begins, counted from 1
     * @param firstColumn the column at which it begins there, counted from 1
     */
    public Source(String path, String text, int firstLine, int firstColumn) {
        this.path = path;
        this.text = text;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
    }

    /** Returns a text that is all there is behind its path. */
    public static Source whole(String path, String text) {
        return new Source(path, text, 1, 1);
    }

    /** Returns the path as shown to people. */
    public String path() {
        return path;
    }

    /** Returns the whole text, as read. */
    public String text() {
        return text;
    }

    /** Returns the line and column of an offset into the text. */
    public SourceLocation location(int offset) {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLines();
            lineStarts = starts;
        }
        int end = Math.min(offset, text.length());
        int found = Arrays.binarySearch(starts, end);
        int line = found >= 0 ? found : -found - 2;
        int column = text.codePointCount(starts[line], end);
        return new SourceLocation(path, firstLine + line, column + (line == 0 ? firstColumn : 1));
    }

    private int[] findLines() {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }
}
