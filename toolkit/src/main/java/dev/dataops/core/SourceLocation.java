package dev.dataops.core;

/**
 * A place in a file that a person can open.
 *
 * @param path path as shown to people, relative to the project where it lies inside it, with {@code /} separators
 * @param line line counted from 1; 0 when only the file is known
 * @param column column counted from 1 in characters; 0 when only the line is known
 */
public record SourceLocation(String path, int line, int column) implements Comparable<SourceLocation> {
    public SourceLocation {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are not negative: " + line + ":" + column);
        }
    }

    /** Returns the location of a whole file. */
    public static SourceLocation of(String path) {
        return new SourceLocation(path, 0, 0);
    }

    /** Returns {@code path}, {@code path:line} or {@code path:line:column}, as far as it is known. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(SourceLocation other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
