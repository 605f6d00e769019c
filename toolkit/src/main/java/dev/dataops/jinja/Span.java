package dev.dataops.jinja;

/**
 * Where a stretch of rendered text comes from. Offsets count UTF-16 units.
 *
 * @param outputStart offset in the output of its first character
 * @param outputEnd offset in the output behind its last character
 * @param sourceStart offset in the source; of an expression, that of its tag
 * @param sourceEnd offset in the source behind it
 * @param kind literal text is as long in the source as in the output, and the same character by character
 */
public record Span(int outputStart, int outputEnd, int sourceStart, int sourceEnd, Kind kind) {
    /** What a stretch of output is. */
    public enum Kind {
        /** Text that stands in the source as it is. */
        LITERAL,
        /** What a tag printed: the source is the whole tag, of a block its opening tag. */
        EXPRESSION
    }
}
