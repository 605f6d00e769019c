package dev.dataops.sql;

/** The engines whose SQL we read and write, with what differs between them in how text is cut into tokens. */
public enum Dialect {
    /** DuckDB: PostgreSQL's lexical rules, see <a href="https://duckdb.org/docs/stable/sql/introduction">its documentation</a>. */
    DUCKDB(true, false, false, true),
    /** Snowflake: backslashes escape in every string, {@code //} starts a comment, {@code $$} quotes without a tag. */
    SNOWFLAKE(false, true, true, false);

    private final boolean nestedComments;
    private final boolean backslashEscapes;
    private final boolean slashComments;
    private final boolean dollarTags;

    Dialect(boolean nestedComments, boolean backslashEscapes, boolean slashComments, boolean dollarTags) {
        this.nestedComments = nestedComments;
        this.backslashEscapes = backslashEscapes;
        this.slashComments = slashComments;
        this.dollarTags = dollarTags;
    }

    /** Returns whether a block comment may hold another one. */
    boolean nestedComments() {
        return nestedComments;
    }

    /** Returns whether a backslash escapes the next character in an ordinary string. */
    boolean backslashEscapes() {
        return backslashEscapes;
    }

    /** Returns whether two slashes start a comment to the end of the line. */
    boolean slashComments() {
        return slashComments;
    }

    /** Returns whether dollar quotes may carry a tag, as in {@code $body$...$body$}. */
    boolean dollarTags() {
        return dollarTags;
    }
}
