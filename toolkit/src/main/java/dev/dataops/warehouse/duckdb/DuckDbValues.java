package dev.dataops.warehouse.duckdb;

import dev.dataops.warehouse.ColumnInfo;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a result as the values of the port. Instants come in the time zone of the process, which is DuckDB's own default; what Java has no type
 * for (intervals, bit strings, enums, UUIDs, JSON) comes as DuckDB's text.
 */
final class DuckDbValues {
    private final ResultSet result;
    private final List<ColumnInfo> columns;
    private final Reader[] readers;

    /** Reads one column of the current row; {@code column} counts from 1. */
    private interface Reader {
        @Nullable
        Object read(ResultSet result, int column) throws SQLException;
    }

    DuckDbValues(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData meta = result.getMetaData();
        List<ColumnInfo> found = new ArrayList<>();
        this.readers = new Reader[meta.getColumnCount()];
        for (int i = 0; i < readers.length; i++) {
            String type = meta.getColumnTypeName(i + 1);
            found.add(new ColumnInfo(meta.getColumnName(i + 1), type));
            readers[i] = reader(type);
        }
        this.columns = List.copyOf(found);
    }

    List<ColumnInfo> columns() {
        return columns;
    }

    /** Moves to the next row; returns whether there is one. */
    boolean next() throws SQLException {
        try {
            return result.next();
        } catch (RuntimeException e) {
            throw unreadable("this result", e);
        }
    }

    /** Returns the values of the row that the result stands on. */
    List<Object> row() throws SQLException {
        Object[] values = new Object[readers.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = readers[i].read(result, i + 1);
            } catch (RuntimeException e) {
                throw unreadable(
                        "the column " + columns.get(i).name() + " ("
                                + columns.get(i).dataType() + ")",
                        e);
            }
        }
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The driver has no Java value for some that DuckDB has, such as the time 24:00 or bytes inside a list. */
    private static SQLException unreadable(String what, RuntimeException cause) {
        return new SQLException("DuckDB's Java driver cannot read " + what + ": cast it to varchar", cause);
    }

    private static Reader reader(String type) {
        return switch (type) {
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                (result, column) -> result.getObject(column, LocalDateTime.class);
            case "JSON" -> ResultSet::getString;
            default -> (result, column) -> convert(result.getObject(column));
        };
    }

    /** Returns the port's value for one of the driver's. */
    private static @Nullable Object convert(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Number number) {
            return convert(number);
        }
        if (value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof OffsetDateTime
                || value instanceof OffsetTime) {
            return value;
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Blob blob) {
            return blob.getBytes(1, (int) blob.length());
        }
        if (value instanceof Array array) {
            return list((Object[]) array.getArray());
        }
        if (value instanceof Struct) {
            return map(((DuckDBStruct) value).getMap());
        }
        return value instanceof Map<?, ?> map ? map(map) : value.toString();
    }

    private static Object convert(Number value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return value.longValue();
        }
        return value instanceof Float ? (Object) value.doubleValue() : value;
    }

    private static List<Object> list(Object[] values) throws SQLException {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = convert(values[i]);
        }
        return Collections.unmodifiableList(Arrays.asList(converted));
    }

    private static Map<Object, Object> map(Map<?, ?> values) throws SQLException {
        Map<Object, Object> converted = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            converted.put(convert(entry.getKey()), convert(entry.getValue()));
        }
        return Collections.unmodifiableMap(converted);
    }
}
