package dev.dataops.warehouse;

import dev.dataops.sql.RelationName;
import java.util.Iterator;
import java.util.List;

/** A conversation with the warehouse, used by one thread at a time; only {@link #cancel()} may be called from another. */
public interface Session extends AutoCloseable {
    /**
     * Runs one or several statements separated by {@code ;} and forgets their rows. Text without any statement does nothing.
     *
     * @return what the last statement did
     * @throws WarehouseException if a statement fails; those before it stay done unless a transaction is open
     */
    StatementOutcome execute(String sql);

    /**
     * Runs statements in one transaction of their own: all of them take effect or none does. Where the engine says that another session got in the way,
     * the whole is tried again a few times. Inside an open transaction they simply become part of it.
     *
     * @throws WarehouseException if a statement or the commit fails; nothing of it stays done
     */
    void executeAtomically(List<String> statements);

    /**
     * Runs one or several statements and returns the last one's rows, all in memory; empty if the last one returns none.
     *
     * @throws WarehouseException if a statement fails
     */
    ResultTable query(String sql);

    /**
     * Runs a query and hands over its rows one by one as they arrive, without holding them in memory. The session runs nothing else meanwhile.
     *
     * @throws WarehouseException if the query fails, which may be after some rows
     */
    void stream(String sql, RowConsumer consumer);

    /**
     * Loads rows into an existing table the engine's fastest way (appender, COPY), never by single inserts. Values are those of {@link ResultTable};
     * null for SQL null. A value of another type than its column's is cast as the engine casts, so strings do for any column. All rows are loaded or
     * none.
     *
     * @return the number of rows loaded
     * @throws WarehouseException if there is no such table or a value does not fit its column
     */
    long load(RelationName table, Iterator<? extends List<?>> rows);

    /** Begins a transaction; everything up to {@link #commit()} or {@link #rollback()} takes effect at once or not at all. */
    void begin();

    /** Commits the open transaction. */
    void commit();

    /** Rolls the open transaction back; does nothing when none is open. */
    void rollback();

    /** Returns the tables and views of a schema with one metadata query; empty if the schema does not exist. */
    List<RelationInfo> relations(String database, String schema);

    /** Returns the names of the schemas of a database with one metadata query. */
    List<String> schemas(String database);

    /** Returns the columns of a relation in their order; empty if the relation does not exist. */
    List<ColumnInfo> columns(RelationName relation);

    /**
     * Stops the statement that is running, if any, and lets no further one begin but {@link #rollback()}: both end with a {@link WarehouseException} whose
     * code is {@code INTERRUPTED}. Returns when the statement has stopped, or after a few seconds if the warehouse does not let go. A cancelled session
     * can only be closed.
     */
    void cancel();

    /** Returns the time this session has spent waiting for the warehouse, in nanoseconds. */
    long warehouseNanos();

    @Override
    void close();
}
