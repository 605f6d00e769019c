package dev.dataops.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.cli.terminal.TextTable.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void lays_out_columns_as_wide_as_their_values() {
        TextTable table = new TextTable(
                Terminal.PLAIN, List.of(new Column("id", true), new Column("name", false), new Column("amount", true)));
        table.add(row("1", "Alice", "12.50"));
        table.add(row("20", "東京", null));

        assertThat(table.lines(80))
                .containsExactly(
                        "|  id | name  | amount |",
                        "| --: | ----- | -----: |",
                        "|   1 | Alice |  12.50 |",
                        "|  20 | 東京  |        |");
    }

    @Test
    void cuts_the_widest_columns_first() {
        TextTable table = new TextTable(
                Terminal.PLAIN, List.of(new Column("a", false), new Column("b", false), new Column("c", false)));
        table.add(row("short", "x".repeat(40), "y".repeat(60)));

        assertThat(table.lines(38))
                .allMatch(line -> TextWidth.of(line) <= 38)
                .containsExactly(
                        "| a     | b           | c           |",
                        "| ----- | ----------- | ----------- |",
                        "| short | xxxxxxxxxx… | yyyyyyyyyy… |");
    }

    @Test
    void shows_values_on_one_line_without_control_characters() {
        TextTable table = new TextTable(new Terminal(true, true, false), List.of(new Column("text", false)));
        table.add(row("a|b\nc\u001b[0m"));

        assertThat(table.lines(80))
                .containsExactly(
                        "| \u001b[1mtext           \u001b[0m |", "| --------------- |", "| a\\|b c\\u001b[0m |");
    }

    @Test
    void cuts_nothing_where_nothing_is_too_wide() {
        TextTable table = new TextTable(Terminal.PLAIN, List.of(new Column("a", false), new Column("b", false)));
        table.add(row("x".repeat(200), "y".repeat(300)));

        assertThat(table.lines(Integer.MAX_VALUE).get(2)).hasSize(200 + 300 + 7).doesNotContain("…");
    }

    @Test
    void shows_a_table_without_rows() {
        assertThat(new TextTable(Terminal.PLAIN, List.of(new Column("id", false))).lines(80))
                .containsExactly("| id  |", "| --- |");
    }

    @Test
    void needs_a_value_for_each_column() {
        TextTable table = new TextTable(Terminal.PLAIN, List.of(new Column("id", false)));
        assertThatThrownBy(() -> table.add(row("1", "2"))).hasMessage("2 values for 1 columns");
    }

    private static List<Optional<String>> row(String... values) {
        return Arrays.stream(values).map(Optional::ofNullable).toList();
    }
}
