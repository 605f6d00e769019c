package dev.dataops.warehouse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ToolkitException;
import org.jspecify.annotations.Nullable;

/** The warehouse refused a statement or could not be reached. The diagnostic's code tells which. */
public class WarehouseException extends ToolkitException {
    private static final long serialVersionUID = 1L;

    private final int sqlLine;
    private final int sqlColumn;

    /** Creates an exception of which no position in the SQL is known. */
    public WarehouseException(Diagnostic diagnostic, @Nullable Throwable cause) {
        this(diagnostic, 0, 0, cause);
    }

    /** Creates an exception at a position in the SQL that was sent, counted from 1. */
    public WarehouseException(Diagnostic diagnostic, int sqlLine, int sqlColumn, @Nullable Throwable cause) {
        super(diagnostic, cause);
        this.sqlLine = sqlLine;
        this.sqlColumn = sqlColumn;
    }

    /** Returns the line in the SQL that was sent, counted from 1; 0 if the warehouse does not say. */
    public int sqlLine() {
        return sqlLine;
    }

    /** Returns the column in the SQL that was sent, counted from 1; 0 if the warehouse does not say. */
    public int sqlColumn() {
        return sqlColumn;
    }
}
