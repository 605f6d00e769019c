package dev.dataops.compile;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.Rendering;
import dev.dataops.jinja.Span;
import dev.dataops.project.SqlSource;
import java.util.Optional;

/**
 * A node's SQL after its Jinja is rendered and its ephemeral models are woven in.
 *
 * @param sql the text that the warehouse gets
 * @param rendering what the Jinja was rendered to, with its map to the source
 * @param woven how that became {@code sql}
 * @param source the SQL as written
 * @param file path of the file that holds it, as shown to people
 */
public record CompiledSql(String sql, Rendering rendering, EphemeralCtes.Woven woven, SqlSource source, String file) {

    /**
     * Returns the place in the source of a place in the compiled SQL.
     *
     * @param line counted from 1
     * @param column counted from 1; 0 for the line's beginning
     * @return the place; empty if the text there comes from an ephemeral model
     */
    public Optional<SourceLocation> source(int line, int column) {
        int offset = offset(sql, line, column);
        int rendered = offset < 0 ? -1 : woven.unwoven(offset);
        if (rendered < 0) {
            return Optional.empty();
        }
        return Optional.of(place(sourceOffset(rendered)));
    }

    /** Within literal text the very character; within what a tag printed, the tag. */
    private int sourceOffset(int rendered) {
        int low = 0;
        int high = rendering.spans().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rendering.spans().get(middle).outputEnd() <= rendered) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (rendering.spans().isEmpty()) {
            return 0;
        }
        Span span = rendering.spans().get(low);
        return span.kind() == Span.Kind.LITERAL
                ? span.sourceStart() + Math.min(rendered, span.outputEnd()) - span.outputStart()
                : span.sourceStart();
    }

    private SourceLocation place(int offset) {
        String text = source.rawCode();
        int line = 1;
        int lineStart = 0;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new SourceLocation(file, line, end - lineStart + 1);
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int at = 1; at < line; at++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return -1;
            }
        }
        int offset = start + Math.max(0, column - 1);
        return offset <= text.length() ? offset : -1;
    }
}
