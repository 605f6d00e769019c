package dev.dataops.warehouse.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/** The type in which the values of a column travel to DuckDB: one that its appender takes and that loses nothing of them. */
enum Carrier {
    BOOLEAN("BOOLEAN"),
    LONG("BIGINT"),
    BIG_INTEGER("HUGEINT"),
    DOUBLE("DOUBLE"),
    DATE("DATE"),
    TIME("TIME"),
    TIMESTAMP("TIMESTAMP"),
    INSTANT("TIMESTAMPTZ"),
    BYTES("BLOB"),
    JSON("JSON"),
    TEXT("VARCHAR");

    private static final int BITS_OF_HUGEINT = 127;

    private final String dataType;

    Carrier(String dataType) {
        this.dataType = dataType;
    }

    /** Returns the carrier for one column of a batch: that of its values where all agree, else text. */
    static Carrier of(List<List<?>> rows, int column) {
        Carrier common = null;
        for (List<?> row : rows) {
            Object value = row.get(column);
            if (value == null) {
                continue;
            }
            Carrier carrier = of(value);
            if (common != null && common != carrier) {
                return TEXT;
            }
            common = carrier;
        }
        return common == null ? TEXT : common;
    }

    String dataType() {
        return dataType;
    }

    /** Appends a value for which {@link #of(List, int)} chose this carrier. */
    void append(DuckDBAppender appender, Object value) throws SQLException {
        switch (this) {
            case BOOLEAN -> appender.append((boolean) (Boolean) value);
            case LONG -> appender.append(((Number) value).longValue());
            case BIG_INTEGER -> appender.append((BigInteger) value);
            case DOUBLE -> appender.append(((Number) value).doubleValue());
            case DATE -> appender.append((LocalDate) value);
            case TIME -> appender.append((LocalTime) value);
            case TIMESTAMP -> appender.append((LocalDateTime) value);
            case INSTANT -> appender.append((OffsetDateTime) value);
            case BYTES -> appender.append((byte[]) value);
            case JSON -> appender.append(JsonText.of(value));
            case TEXT -> appender.append(text(value));
        }
    }

    private static Carrier of(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return LONG;
        }
        if (value instanceof Double || value instanceof Float) {
            return DOUBLE;
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() <= BITS_OF_HUGEINT ? BIG_INTEGER : TEXT;
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp.equals(timestamp.truncatedTo(ChronoUnit.MICROS)) ? TIMESTAMP : TEXT;
        }
        if (value instanceof List || value instanceof Map) {
            return JSON;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof LocalDate) {
            return DATE;
        }
        if (value instanceof LocalTime) {
            return TIME;
        }
        if (value instanceof OffsetDateTime) {
            return INSTANT;
        }
        return value instanceof byte[] ? BYTES : TEXT;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return of(value) == JSON ? JsonText.of(value) : value.toString();
    }
}
