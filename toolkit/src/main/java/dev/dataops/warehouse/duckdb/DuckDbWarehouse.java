package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.Dialect;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB database in this process. The file is opened, and so locked against other processes, with the first session and until {@link #close()}; sessions
 * are connections to it that see each other's committed work and run side by side.
 */
public final class DuckDbWarehouse implements Warehouse {
    private final DuckDbConfig config;
    private final LockWait lockWait;
    private final RelationSql relationSql = new DuckDbRelationSql();
    private final Set<DuckDbSession> sessions = ConcurrentHashMap.newKeySet();
    private @Nullable DuckDBConnection root;

    /** Creates a warehouse that gives up at once when another process has the database open. */
    public DuckDbWarehouse(DuckDbConfig config) {
        this(config, LockWait.NONE);
    }

    /** Creates a warehouse that may wait for another process to close the database. */
    public DuckDbWarehouse(DuckDbConfig config, LockWait lockWait) {
        this.config = config;
        this.lockWait = lockWait;
    }

    @Override
    public String type() {
        return "duckdb";
    }

    @Override
    public Dialect dialect() {
        return Dialect.DUCKDB;
    }

    @Override
    public String defaultDatabase() {
        return config.databaseName();
    }

    @Override
    public Session open() {
        try {
            DuckDBConnection connection = root().duplicate();
            DuckDbOpening.applySettings(connection, config);
            DuckDbSession session = new DuckDbSession(connection, defaultDatabase(), sessions::remove);
            sessions.add(session);
            return session;
        } catch (SQLException e) {
            throw DuckDbErrors.of(e);
        }
    }

    @Override
    public RelationSql relationSql() {
        return relationSql;
    }

    /** Ends all sessions and writes what is in the log into the database file. */
    @Override
    public synchronized void close() {
        List.copyOf(sessions).forEach(session -> {
            session.cancel();
            session.close();
        });
        if (root != null) {
            try {
                root.close();
            } catch (SQLException e) {
                throw DuckDbErrors.of(e);
            } finally {
                root = null;
            }
        }
    }

    private synchronized DuckDBConnection root() {
        if (root == null) {
            root = new DuckDbOpening(config, lockWait).open();
        }
        return root;
    }
}
