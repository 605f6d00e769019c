package dev.dataops.execution.seed;

/** The types that a seed's column may be inferred to have, with the SQL names that DuckDB and Snowflake both know. */
public enum SeedType {
    INTEGER("integer"),
    BIGINT("bigint"),
    DOUBLE("float8"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    BOOLEAN("boolean"),
    TEXT("text");

    private final String sqlName;

    SeedType(String sqlName) {
        this.sqlName = sqlName;
    }

    /** Returns the type's name in SQL. */
    public String sqlName() {
        return sqlName;
    }
}
