package dev.dataops.warehouse;

import java.util.List;

/** Takes the rows of a query as they arrive. */
public interface RowConsumer {
    /** Is called once, before the first row. */
    void columns(List<ColumnInfo> columns);

    /**
     * Takes a row; values as in {@link ResultTable}.
     *
     * @return whether further rows are wanted
     */
    boolean row(List<Object> values);
}
