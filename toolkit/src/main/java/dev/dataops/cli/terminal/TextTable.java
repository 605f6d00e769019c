package dev.dataops.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as text, in Markdown's form, so that it can be pasted into an issue:
 *
 * <pre>
 * | id | name  | amount |
 * | -: | ----- | -----: |
 * |  1 | Alice |   12.5 |
 * </pre>
 *
 * Columns are as wide as their longest value; where the whole is too wide, the widest columns give way first.
 */
public final class TextTable {
    private static final int NARROWEST = 3;
    private static final int FRAME = 3;

    private final Terminal terminal;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param name its heading
     * @param right whether its values stand at the right, as numbers do
     */
    public record Column(String name, boolean right) {}

    /** Creates a table without rows. */
    public TextTable(Terminal terminal, List<Column> columns) {
        this.terminal = terminal;
        this.columns = List.copyOf(columns);
    }

    /** Adds a row with a value for each column; an empty one is shown as nothing. */
    public void add(List<Optional<String>> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        rows.add(values.stream().map(value -> shown(value.orElse(""))).toList());
    }

    /** A value stands on one line and must not end its cell. */
    private static String shown(String value) {
        return Printable.line(value).replace("|", "\\|");
    }

    /**
     * Returns the table's lines.
     *
     * @param width how many columns of the terminal it may take
     */
    public List<String> lines(int width) {
        List<String> headings =
                columns.stream().map(column -> shown(column.name())).toList();
        int[] widths = widths(headings, width);
        List<String> lines = new ArrayList<>(rows.size() + 2);
        lines.add(line(headings, widths, true));
        lines.add(ruler(widths));
        rows.forEach(row -> lines.add(line(row, widths, false)));
        return lines;
    }

    private int[] widths(List<String> headings, int width) {
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(NARROWEST, TextWidth.of(headings.get(column)));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], TextWidth.of(row.get(column)));
            }
        }
        int room = width - FRAME * widths.length - 1;
        int widest = widestThatFits(widths, room);
        return Arrays.stream(widths).map(wanted -> Math.min(wanted, widest)).toArray();
    }

    /** Returns the width to which wide columns must be cut so that all fit together, which may not be possible. */
    private static int widestThatFits(int[] widths, int room) {
        int[] sorted = Arrays.stream(widths).sorted().toArray();
        int left = room;
        for (int column = 0; column < sorted.length; column++) {
            int share = left / (sorted.length - column);
            if (sorted[column] > share) {
                return Math.max(NARROWEST, share);
            }
            left -= sorted[column];
        }
        return Integer.MAX_VALUE;
    }

    private String line(List<String> values, int[] widths, boolean heading) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String cut = TextWidth.cut(values.get(column), widths[column], terminal.sign("…", "~"));
            String cell = columns.get(column).right()
                    ? TextWidth.padLeft(cut, widths[column])
                    : TextWidth.padRight(cut, widths[column]);
            line.append(' ')
                    .append(heading ? terminal.paint(Style.BOLD, cell) : cell)
                    .append(" |");
        }
        return line.toString();
    }

    private String ruler(int[] widths) {
        List<String> cells = IntStream.range(0, widths.length)
                .mapToObj(column ->
                        columns.get(column).right() ? "-".repeat(widths[column] - 1) + ":" : "-".repeat(widths[column]))
                .toList();
        return "| " + String.join(" | ", cells) + " |";
    }
}
