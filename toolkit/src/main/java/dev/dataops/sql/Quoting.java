package dev.dataops.sql;

/**
 * Which parts of a relation's name are written in quotes.
 *
 * @param database whether the database is quoted
 * @param schema whether the schema is quoted
 * @param identifier whether the table or view name is quoted
 */
public record Quoting(boolean database, boolean schema, boolean identifier) {
    /** Everything quoted: dbt's default everywhere but on Snowflake. */
    public static final Quoting ALL = new Quoting(true, true, true);
    /** Nothing quoted: dbt's default on Snowflake. */
    public static final Quoting NONE = new Quoting(false, false, false);
}
