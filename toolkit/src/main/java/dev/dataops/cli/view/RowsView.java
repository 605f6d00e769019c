package dev.dataops.cli.view;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.cli.terminal.TextTable;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rows of a query as a table on stdout. */
public final class RowsView {
    private static final Set<String> NUMBERS = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL",
            "NUMBER",
            "NUMERIC");

    private RowsView() {}

    /** Prints the rows: cut to the width of a terminal, whole into a file or pipe. */
    public static void print(Shell shell, ResultTable table) {
        TextTable text = new TextTable(
                shell.outTerminal(),
                table.columns().stream()
                        .map(column -> new TextTable.Column(column.name(), isNumber(column)))
                        .toList());
        for (List<Object> row : table.rows()) {
            List<Optional<String>> cells = new ArrayList<>(row.size());
            row.forEach(value -> cells.add(Optional.ofNullable(value).map(RowsView::shown)));
            text.add(cells);
        }
        Terminal terminal = shell.outTerminal();
        int width = terminal.interactive() ? terminal.width(shell.environment()) : Integer.MAX_VALUE;
        text.lines(width).forEach(shell.out()::println);
        shell.out().flush();
    }

    private static boolean isNumber(ColumnInfo column) {
        String type = column.dataType().toUpperCase(Locale.ROOT);
        int parenthesis = type.indexOf('(');
        return NUMBERS.contains(parenthesis < 0 ? type : type.substring(0, parenthesis));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
