package dev.dataops.warehouse.duckdb;

import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.ColumnInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Loads rows into a table. DuckDB's appender is fast but takes a value only if its type is exactly the column's. So a batch of rows is appended to a
 * temporary table whose columns have the types of the values, and then inserted from there, which casts as DuckDB casts everywhere.
 */
final class DuckDbLoader {
    private static final int BATCH_ROWS = 20_000;

    private final DuckDBConnection connection;
    private final RelationName table;
    private final RelationName stage;
    private final List<ColumnInfo> columns;

    DuckDbLoader(DuckDBConnection connection, RelationName table, List<ColumnInfo> columns) {
        this.connection = connection;
        this.table = table;
        this.stage = new DuckDbRelationSql().temporaryName(table, "__load");
        this.columns = columns;
    }

    /** Loads all rows and returns their number. Belongs into a transaction. */
    long load(Iterator<? extends List<?>> rows) throws SQLException {
        long loaded = 0;
        List<List<?>> batch = new ArrayList<>();
        while (rows.hasNext()) {
            List<?> row = rows.next();
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for the " + columns.size() + " columns of " + table);
            }
            batch.add(row);
            if (batch.size() == BATCH_ROWS || !rows.hasNext()) {
                insert(batch);
                loaded += batch.size();
                batch.clear();
            }
        }
        return loaded;
    }

    private void insert(List<List<?>> batch) throws SQLException {
        List<Carrier> carriers = new ArrayList<>();
        List<ColumnInfo> staged = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Carrier carrier = Carrier.of(batch, i);
            carriers.add(carrier);
            staged.add(new ColumnInfo(columns.get(i).name(), carrier.dataType()));
        }
        run("create temporary table " + stage + " (" + DuckDbRelationSql.definitions(staged) + ")");
        append(batch, carriers);
        run("insert into " + table + " select * from " + stage);
        run("drop table " + stage);
    }

    private void append(List<List<?>> batch, List<Carrier> carriers) throws SQLException {
        try (DuckDBAppender appender =
                connection.createAppender(stage.database(), stage.schema(), stage.identifier())) {
            for (List<?> row : batch) {
                appender.beginRow();
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    if (value == null) {
                        appender.appendNull();
                    } else {
                        carriers.get(i).append(appender, value);
                    }
                }
                appender.endRow();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
