package dev.dataops.warehouse;

import dev.dataops.sql.Dialect;

/** One warehouse that a run talks to. Thread-safe; sessions are opened late and closed early. */
public interface Warehouse extends AutoCloseable {
    /** Returns the adapter's name as dbt spells it, such as {@code duckdb}; {@code target.type} in templates. */
    String type();

    /** Returns the dialect of its SQL. */
    Dialect dialect();

    /** Returns the database that relations without one live in. */
    String defaultDatabase();

    /**
     * Opens a session for one thread.
     *
     * @throws WarehouseException if the warehouse cannot be reached or is locked by another process
     */
    Session open();

    /** Returns the SQL that this engine wants for what the toolkit does to relations. */
    RelationSql relationSql();

    /** Closes what is still open. */
    @Override
    void close();
}
