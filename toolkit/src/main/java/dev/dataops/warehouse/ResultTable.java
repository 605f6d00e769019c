package dev.dataops.warehouse;

import java.util.List;

/**
 * The rows of a query. Values are null, {@code Boolean}, {@code Long}, {@code java.math.BigInteger}, {@code java.math.BigDecimal}, {@code
 * Double}, {@code String}, {@code java.time} values, {@code byte[]}, or {@code List} and {@code Map} of these.
 *
 * @param columns the columns in their order
 * @param rows the rows, each as long as there are columns; rows may hold nulls
 */
public record ResultTable(List<ColumnInfo> columns, List<List<Object>> rows) {
    /** A result without columns and rows. */
    public static final ResultTable EMPTY = new ResultTable(List.of(), List.of());
}
