package dev.dataops.sql;

/** What a piece of SQL text is, as far as its own characters tell. */
public enum TokenKind {
    /** Spaces, tabs and line ends. */
    BLANK,
    /** {@code -- ...} up to, but not including, the end of the line. */
    LINE_COMMENT,
    BLOCK_COMMENT,
    /** {@code '...'}, {@code E'...'} or {@code $tag$...$tag$}. */
    STRING,
    /** {@code "..."}. */
    QUOTED_NAME,
    NUMBER,
    /** A keyword, a plain name, or a parameter such as {@code $1}. */
    WORD,
    /** An operator or punctuation, such as {@code ::} or {@code (}. */
    SYMBOL;

    /** Returns whether the engine skips it. */
    public boolean isSkipped() {
        return this == BLANK || this == LINE_COMMENT || this == BLOCK_COMMENT;
    }
}
