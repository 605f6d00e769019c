package dev.dataops.warehouse.duckdb;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.sql.Dialect;
import dev.dataops.sql.RelationName;
import dev.dataops.sql.SqlStatement;
import dev.dataops.sql.StatementSplitter;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.ResultTable;
import dev.dataops.warehouse.RowConsumer;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.StatementOutcome;
import dev.dataops.warehouse.WarehouseException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database of this process. Statements are sent one by one, since DuckDB says where a statement is wrong only if it is alone. One that
 * fails because another session was faster is tried again, unless a transaction is open: DuckDB has then given up the whole of it.
 */
final class DuckDbSession implements Session {
    private static final int ATTEMPTS = 10;
    private static final int FIRST_PAUSE_MILLIS = 2;
    private static final int LONGEST_PAUSE_MILLIS = 200;
    private static final int CANCEL_ATTEMPTS = 500;
    private static final int CANCEL_PAUSE_MILLIS = 10;

    private final DuckDBConnection connection;
    private final DuckDbCatalog catalog;
    private final Consumer<DuckDbSession> whenClosed;
    private volatile @Nullable Statement running;
    private volatile boolean cancelled;
    private boolean transactionOpen;
    private boolean streaming;
    private long warehouseNanos;

    /** Reads what a statement returned. */
    private interface Reading<T> {
        T read(Statement statement, boolean hasRows) throws SQLException;
    }

    DuckDbSession(DuckDBConnection connection, String defaultDatabase, Consumer<DuckDbSession> whenClosed) {
        this.connection = connection;
        this.catalog = new DuckDbCatalog(this, defaultDatabase);
        this.whenClosed = whenClosed;
    }

    @Override
    public StatementOutcome execute(String sql) {
        return runAll(StatementSplitter.split(sql, Dialect.DUCKDB), DuckDbSession::outcome)
                .orElse(StatementOutcome.NOTHING_KNOWN);
    }

    @Override
    public ResultTable query(String sql) {
        return runAll(StatementSplitter.split(sql, Dialect.DUCKDB), DuckDbSession::table)
                .orElse(ResultTable.EMPTY);
    }

    @Override
    public void stream(String sql, RowConsumer consumer) {
        List<SqlStatement> statements = StatementSplitter.split(sql, Dialect.DUCKDB);
        if (statements.isEmpty()) {
            return;
        }
        SqlStatement last = statements.get(statements.size() - 1);
        runAll(statements.subList(0, statements.size() - 1), DuckDbSession::outcome);
        setStreaming(true);
        try {
            run(last, (statement, hasRows) -> hasRows && handOver(statement, consumer));
        } catch (WarehouseException e) {
            throw explained(last, e);
        } finally {
            setStreaming(false);
        }
    }

    @Override
    public void executeAtomically(List<String> statements) {
        if (transactionOpen) {
            statements.forEach(this::execute);
            return;
        }
        retryConflicts(() -> {
            begin();
            try {
                statements.forEach(this::execute);
                commit();
            } finally {
                rollback();
            }
            return statements;
        });
    }

    @Override
    public long load(RelationName table, Iterator<? extends List<?>> rows) {
        List<ColumnInfo> columns = columns(table);
        if (columns.isEmpty()) {
            throw new WarehouseException(Diagnostic.error(ErrorCode.SQL_FAILED, "there is no table " + table), null);
        }
        if (transactionOpen) {
            return append(table, columns, rows);
        }
        begin();
        try {
            long loaded = append(table, columns, rows);
            commit();
            return loaded;
        } finally {
            rollback();
        }
    }

    @Override
    public void begin() {
        execute("begin transaction");
    }

    @Override
    public void commit() {
        execute("commit");
    }

    @Override
    public void rollback() {
        if (transactionOpen) {
            execute("rollback");
            setStreaming(false);
        }
    }

    @Override
    public List<RelationInfo> relations(String database, String schema) {
        return catalog.relations(database, schema);
    }

    @Override
    public List<String> schemas(String database) {
        return catalog.schemas(database);
    }

    /** A failing {@code describe} would end an open transaction, so there the catalog is asked first. */
    @Override
    public List<ColumnInfo> columns(RelationName relation) {
        return transactionOpen && !catalog.exists(relation) ? List.of() : catalog.columns(relation);
    }

    /** DuckDB forgets an interrupt that comes just before a statement begins, so it is repeated until the statement has ended. */
    @Override
    public void cancel() {
        cancelled = true;
        Statement statement = running;
        for (int i = 0; statement != null && statement == running && i < CANCEL_ATTEMPTS; i++) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                return; // it has just ended by itself
            }
            if (!slept(CANCEL_PAUSE_MILLIS)) {
                return;
            }
        }
    }

    @Override
    public long warehouseNanos() {
        return warehouseNanos;
    }

    @Override
    public void close() {
        whenClosed.accept(this);
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbErrors.of(e);
        }
    }

    private long append(RelationName table, List<ColumnInfo> columns, Iterator<? extends List<?>> rows) {
        long started = System.nanoTime();
        try {
            return new DuckDbLoader(connection, table, columns).load(untilCancelled(rows));
        } catch (SQLException e) {
            throw DuckDbErrors.of(e);
        } finally {
            warehouseNanos += System.nanoTime() - started;
        }
    }

    private Iterator<List<?>> untilCancelled(Iterator<? extends List<?>> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<?> next() {
                if (cancelled) {
                    throw DuckDbErrors.cancelled(null);
                }
                return rows.next();
            }
        };
    }

    /** Runs statements and reads what the last one returned; a transaction that they began does not survive their failure. */
    private <T> Optional<T> runAll(List<SqlStatement> statements, Reading<T> reading) {
        boolean openBefore = transactionOpen;
        try {
            Optional<T> last = Optional.empty();
            for (SqlStatement statement : statements) {
                last = Optional.of(
                        transactionOpen ? run(statement, reading) : retryConflicts(() -> run(statement, reading)));
            }
            return last;
        } catch (WarehouseException e) {
            if (!openBefore) {
                rollback();
            }
            throw e;
        }
    }

    /** The driver does not tell why a streamed query failed. The same query without streaming does, unless a transaction was open: that is over now. */
    private WarehouseException explained(SqlStatement statement, WarehouseException failure) {
        if (cancelled) {
            return DuckDbErrors.cancelled(failure);
        }
        if (transactionOpen || !DuckDbErrors.isUnexplained(failure)) {
            return failure;
        }
        setStreaming(false);
        try {
            run(statement, DuckDbSession::outcome);
            return failure;
        } catch (WarehouseException e) {
            return e;
        }
    }

    /** Has rows of queries arrive as they are computed. DuckDB refuses the change in a transaction that has failed, so that is made up for after it. */
    private void setStreaming(boolean wanted) {
        if (streaming == wanted) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set jdbc_stream_results = " + wanted);
            streaming = wanted;
        } catch (SQLException e) {
            if (!transactionOpen) {
                throw DuckDbErrors.of(e);
            }
        }
    }

    private <T> T run(SqlStatement sql, Reading<T> reading) {
        long started = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            running = statement;
            if (cancelled && !sql.firstWord().equals("rollback")) {
                throw DuckDbErrors.cancelled(null);
            }
            T result = reading.read(statement, statement.execute(sql.text()));
            noteTransaction(sql.firstWord(), true);
            return result;
        } catch (SQLException e) {
            noteTransaction(sql.firstWord(), false);
            throw DuckDbErrors.of(e, sql);
        } finally {
            running = null;
            warehouseNanos += System.nanoTime() - started;
        }
    }

    /** The driver does not tell whether a transaction is open; hooks may well begin one. A commit that fails has ended it, too. */
    private void noteTransaction(String word, boolean succeeded) {
        switch (word) {
            case "begin", "start" -> transactionOpen |= succeeded;
            case "commit", "end", "rollback", "abort" -> transactionOpen = false;
            default -> {}
        }
    }

    private static <T> T retryConflicts(Supplier<T> action) {
        int pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                return action.get();
            } catch (WarehouseException e) {
                if (attempt == ATTEMPTS || !DuckDbErrors.isConflict(e.getCause()) || !slept(pause)) {
                    throw e;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Waits about as long as asked, differently for each session so that they do not meet again; returns whether it was let. */
    private static boolean slept(int millis) {
        try {
            Thread.sleep(1 + ThreadLocalRandom.current().nextInt(millis));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static StatementOutcome outcome(Statement statement, boolean hasRows) throws SQLException {
        long count = statement.getLargeUpdateCount();
        return count < 0
                ? StatementOutcome.NOTHING_KNOWN
                : new StatementOutcome(OptionalLong.of(count), Optional.empty());
    }

    private static ResultTable table(Statement statement, boolean hasRows) throws SQLException {
        if (!hasRows) {
            return ResultTable.EMPTY;
        }
        try (ResultSet result = statement.getResultSet()) {
            DuckDbValues values = new DuckDbValues(result);
            List<List<Object>> rows = new ArrayList<>();
            while (values.next()) {
                rows.add(values.row());
            }
            return new ResultTable(values.columns(), rows);
        }
    }

    /** The consumer's own time is not the warehouse's. */
    private boolean handOver(Statement statement, RowConsumer consumer) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            DuckDbValues values = new DuckDbValues(result);
            consumer.columns(values.columns());
            boolean wanted = true;
            while (wanted && values.next()) {
                List<Object> row = values.row();
                long started = System.nanoTime();
                wanted = consumer.row(row);
                warehouseNanos -= System.nanoTime() - started;
            }
            return wanted;
        }
    }
}
