package dev.dataops.macros.value;

import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints a table for people as agate's {@code print_table()} does: Markdown, numbers to the right, long text cut off. */
final class AgatePrinter {
    private static final int LONGEST_TEXT = 20;
    private static final int LONGEST_FRACTION = 3;

    private final AgateTable table;
    private final int shownRows;
    private final int shownColumns;

    /** Creates a printer that shows so many rows and columns at most; null for all. */
    AgatePrinter(AgateTable table, @Nullable Object maxRows, @Nullable Object maxColumns) {
        this.table = table;
        this.shownRows = most(maxRows, table.rows().size());
        this.shownColumns = most(maxColumns, table.names().size());
    }

    private static int most(@Nullable Object limit, int all) {
        return limit instanceof Number number ? (int) Math.min(number.longValue(), all) : all;
    }

    /** Returns the lines, each with a line feed at its end. */
    String print() {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < shownColumns; i++) {
            columns.add(column(i));
        }
        if (shownColumns < table.names().size()) {
            columns.add(Collections.nCopies(shownRows + 1, "..."));
        }
        if (columns.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int line = 0; line <= shownRows; line++) {
            int current = line;
            append(text, columns, column -> column.get(current));
            if (line == 0) {
                append(text, columns, column -> "-".repeat(width(column)));
            }
        }
        if (shownRows < table.rows().size()) {
            append(text, columns, column -> "...");
        }
        return text.toString();
    }

    private void append(StringBuilder text, List<List<String>> columns, Function<List<String>, String> cell) {
        for (int i = 0; i < columns.size(); i++) {
            boolean right = i < shownColumns && table.types().get(i) != AgateType.TEXT;
            text.append("| ")
                    .append(pad(cell.apply(columns.get(i)), width(columns.get(i)), right))
                    .append(' ');
        }
        text.append("|\n");
    }

    private static int width(List<String> column) {
        return column.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(width - text.length(), 0));
        return right ? blanks + text : text + blanks;
    }

    private List<String> column(int index) {
        List<String> cells = new ArrayList<>();
        cells.add(cut(table.names().get(index)));
        int fraction = fraction(index);
        for (int row = 0; row < shownRows; row++) {
            Object value = table.rows().get(row).get(index);
            cells.add(
                    value == null
                            ? ""
                            : value instanceof Number number ? number(number, fraction) : cut(Values.str(value)));
        }
        return cells;
    }

    /** The most digits that any number of a column has after its point. */
    private int fraction(int column) {
        int longest = 0;
        for (List<Object> row : table.rows()) {
            if (row.get(column) instanceof BigDecimal number) {
                longest = Math.max(longest, number.stripTrailingZeros().scale());
            }
        }
        return longest;
    }

    private static String number(Number number, int fraction) {
        if (!(number instanceof BigDecimal decimal)) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        int shown = Math.min(fraction, LONGEST_FRACTION);
        String text = String.format(Locale.ROOT, "%,." + shown + "f", decimal.setScale(shown, RoundingMode.HALF_EVEN));
        return fraction > LONGEST_FRACTION ? text + "…" : text;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 3) + "...";
    }
}
