package dev.dataops.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Values as SQL writes them, so that no value can end its literal and become SQL. */
public final class SqlLiteral {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private SqlLiteral() {}

    /** Returns a string in single quotes. */
    public static String text(String value, Dialect dialect) {
        String escaped = dialect.backslashEscapes() ? value.replace("\\", "\\\\") : value;
        return '\'' + escaped.replace("'", "''") + '\'';
    }

    /**
     * Returns the literal of a value: null, a boolean, number, string, date, time or timestamp.
     *
     * @throws IllegalArgumentException for a value of any other kind
     */
    public static String of(@Nullable Object value, Dialect dialect) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String string) {
            return text(string, dialect);
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof LocalDate date) {
            return "cast('" + date + "' as date)";
        }
        if (value instanceof LocalTime time) {
            return "cast('" + time + "' as time)";
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp(timestamp);
        }
        if (value instanceof OffsetDateTime instant) {
            return "cast('" + OFFSET.format(instant) + "' as timestamptz)";
        }
        throw new IllegalArgumentException(
                "no SQL literal for " + value.getClass().getName());
    }

    /** Trailing zeros go, because engines such as DuckDB choose another type for nine digits than for six. */
    private static String timestamp(LocalDateTime value) {
        String text = TIMESTAMP.format(value);
        return "cast('" + (text.endsWith("000") ? text.substring(0, text.length() - 3) : text) + "' as timestamp)";
    }

    /** A negative number stands in parentheses: behind a minus its own would start a comment. */
    private static String number(Number value) {
        String text;
        if (value instanceof Double || value instanceof Float) {
            double number = value.doubleValue();
            if (!Double.isFinite(number)) {
                return "cast('" + number + "' as double)";
            }
            text = Double.toString(number) + (Double.toString(number).contains("E") ? "" : "e0");
        } else if (value instanceof BigDecimal decimal) {
            text = decimal.toPlainString();
        } else if (value instanceof BigInteger
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            text = value.toString();
        } else {
            throw new IllegalArgumentException(
                    "no SQL literal for " + value.getClass().getName());
        }
        return text.startsWith("-") ? "(" + text + ")" : text;
    }
}
