package dev.dataops.warehouse.duckdb;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.sql.Dialect;
import dev.dataops.sql.Identifier;
import dev.dataops.sql.SqlLiteral;
import dev.dataops.warehouse.WarehouseException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Opens a database: makes its folder, waits for its lock, loads extensions, attaches further databases. */
final class DuckDbOpening {
    private static final int PAUSE_MILLIS = 100;

    private final DuckDbConfig config;
    private final LockWait lockWait;

    DuckDbOpening(DuckDbConfig config, LockWait lockWait) {
        this.config = config;
        this.lockWait = lockWait;
    }

    DuckDBConnection open() {
        config.file().ifPresent(DuckDbOpening::createFolder);
        DuckDBConnection connection = connectOrWait();
        boolean ready = false;
        try {
            for (DuckDbExtension extension : config.extensions()) {
                load(connection, extension);
            }
            for (DuckDbAttachment attachment : config.attachments()) {
                attach(connection, attachment);
            }
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                closeQuietly(connection);
            }
        }
    }

    /** Gives a session the settings of the profile; a new connection has DuckDB's defaults. */
    static void applySettings(DuckDBConnection connection, DuckDbConfig config) {
        for (Map.Entry<String, String> setting : config.settings().entrySet()) {
            try {
                run(
                        connection,
                        "set " + Identifier.quote(setting.getKey()) + " = "
                                + SqlLiteral.text(setting.getValue(), Dialect.DUCKDB));
            } catch (SQLException e) {
                closeQuietly(connection);
                throw new WarehouseException(
                        Diagnostic.error(
                                ErrorCode.PROFILE_INVALID,
                                "DuckDB does not take the setting '" + setting.getKey() + "': "
                                        + DuckDbErrors.of(e).getMessage()),
                        e);
            }
        }
    }

    private static void createFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new WarehouseException(
                    Diagnostic.error(
                            ErrorCode.FILE_SYSTEM,
                            "the folder " + folder + " for the database cannot be created: " + e),
                    e);
        }
    }

    private DuckDBConnection connectOrWait() {
        long deadline = System.nanoTime() + lockWait.limit().toNanos();
        boolean noticed = false;
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                WarehouseException failure = DuckDbErrors.opening(e, path());
                if (!DuckDbErrors.isLocked(e) || System.nanoTime() >= deadline) {
                    throw failure;
                }
                if (!noticed) {
                    lockWait.notice()
                            .accept(failure.getMessage() + "; waiting up to "
                                    + lockWait.limit().toSeconds() + " s");
                    noticed = true;
                }
                pause(failure);
            }
        }
    }

    private DuckDBConnection connect() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(config.options());
        try {
            keepFlightRecorderOff();
            return DuckDBConnection.newConnection("jdbc:duckdb:" + path(), false, null, properties);
        } catch (LinkageError | IllegalStateException e) {
            throw new WarehouseException(
                    Diagnostic.error(
                                    ErrorCode.WAREHOUSE_UNREACHABLE,
                                    "DuckDB's library could not be loaded on " + System.getProperty("os.name") + " "
                                            + System.getProperty("os.arch") + ": " + e.getMessage())
                            .withHint(
                                    "it needs Linux with glibc, macOS on ARM or Windows, and a writable folder for temporary files"),
                    e);
        }
    }

    /**
     * The driver starts the JVM's flight recorder at its first connection to publish a memory event that nobody here reads, which takes 100 ms of every
     * start. It has no switch for that; if the flag that it keeps goes by another name one day, the recorder simply starts.
     */
    private static void keepFlightRecorderOff() {
        try {
            Field initialized = Class.forName("org.duckdb.DuckDBMemoryMonitor").getDeclaredField("initialized");
            initialized.setAccessible(true);
            initialized.setBoolean(null, true);
        } catch (ReflectiveOperationException | RuntimeException e) {
            // the recorder starts, and all works as well
        }
    }

    private static void load(DuckDBConnection connection, DuckDbExtension extension) {
        try {
            run(connection, extension.loadSql());
        } catch (SQLException notInstalled) {
            try {
                run(connection, extension.installSql());
                run(connection, extension.loadSql());
            } catch (SQLException e) {
                throw new WarehouseException(
                        Diagnostic.error(
                                ErrorCode.WAREHOUSE_UNREACHABLE,
                                "the DuckDB extension '" + extension.name() + "' cannot be installed or loaded: "
                                        + DuckDbErrors.of(e).getMessage()),
                        e);
            }
        }
    }

    private static void attach(DuckDBConnection connection, DuckDbAttachment attachment) {
        try {
            run(connection, attachment.toSql());
        } catch (SQLException e) {
            throw DuckDbErrors.opening(e, attachment.path());
        }
    }

    private static void run(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void closeQuietly(DuckDBConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the error that led here is the one to tell
        }
    }

    private static void pause(WarehouseException failure) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private String path() {
        return config.file().map(Path::toString).orElse(":memory:");
    }
}
