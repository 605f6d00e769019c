package dev.dataops.macros.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are what agate 1.9.1 prints under dbt-core 1.11. */
class AgateTableTest {
    private final List<String> printed = new ArrayList<>();
    private final AgateTable table = ResultConversion.toTable(
            new ResultTable(
                    List.of(
                            new ColumnInfo("id", "INTEGER"),
                            new ColumnInfo("name", "VARCHAR"),
                            new ColumnInfo("amount", "DECIMAL(10,2)")),
                    List.of(
                            List.of(1L, "a", new BigDecimal("1.50")),
                            Arrays.asList(2L, null, new BigDecimal("2.25")),
                            Arrays.asList(3L, "c", null))),
            printed::add);

    private String render(String template) {
        Map<String, Object> names = Map.of("t", table, "e", AgateTable.EMPTY);
        return Template.parse(template, "t.sql")
                .render(name -> names.containsKey(name) ? names.get(name) : Undefined.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ t.rows[0] }} => <agate.Row: (1, 'a', Decimal('1.50'))>",
                "{{ t.columns[0] }} => <agate.Column: (1, 2, 3)>",
                "{{ t | length }} {{ t.rows | length }} {{ t.columns | length }} => 3 3 3",
                "{{ t.column_names }} => ('id', 'name', 'amount')",
                "{{ t.columns[0].values() }} => (1, 2, 3)",
                "{{ t.columns['name'].values() }} => ('a', None, 'c')",
                "{{ t.columns.id.values() }} => (1, 2, 3)",
                "{{ t.columns | map(attribute='name') | list }} => ['id', 'name', 'amount']",
                "{% for r in t %}{{ r[0] }}/{{ r.name }}/{{ r['amount'] }};{% endfor %} => 1/a/1.50;2/None/2.25;3/c/None;",
                "{% for id, name, amount in t.rows %}{{ id }}{{ name }},{% endfor %} => 1a,2None,3c,",
                "{{ t.rows[0].values() }} => (1, 'a', Decimal('1.50'))",
                "{{ t.rows[0].keys() }} => ('id', 'name', 'amount')",
                "{{ t.rows[0].items() }} => (('id', 1), ('name', 'a'), ('amount', Decimal('1.50')))",
                "{{ t.rows[0].dict()['name'] }} => a",
                "{{ t.rows[0].get('zz', 'd') }} {{ t.rows[0].get('id') }} => d 1",
                "{{ t.rows[0] | list }} => [1, 'a', Decimal('1.50')]",
                "{{ t.rows[0][1:] }} => ('a', Decimal('1.50'))",
                "{{ t.rows[:2] | length }} => 2",
                "{{ t.columns.keys() }} => ('id', 'name', 'amount')",
                "{{ t.columns.values() | length }} => 3",
                "{{ t.columns[1].name }} {{ t.columns[1].index }} => name 1",
                "{{ 'Integer' in t.columns[0].data_type | string }} {{ 'Text' in t.column_types[1] | string }} => True True",
                "{{ t.columns[1].values_distinct() | length }} {{ t.columns[1].values_without_nulls() }} => 3 ('a', 'c')",
                "{{ t.columns[1].values_sorted() }} => ['a', 'c', None]",
                "{{ t.select(['amount', 'id']).column_names }} {{ t.exclude(['id']).column_names }} => ('amount', 'id') ('name', 'amount')",
                "{{ t.select('id').rows[2].values() }} => (3,)",
                "{{ t.limit(1) | length }} {{ t.limit(1, 9) | length }} => 1 2",
                "{{ t.order_by('id', reverse=true).columns[0].values() }} => (3, 2, 1)",
                "{{ t.order_by('name').columns[0].values() }} => (1, 3, 2)",
                "{{ t.rename({'id': 'x'}).column_names }} => ('x', 'name', 'amount')",
                "{{ t.rename(['x', 'y']).column_names }} => ('x', 'y', 'amount')",
                "{{ t.distinct('id') | length }} => 3",
                "{{ t.rows[-1][0] }} {{ t[0].id }} => 3 1",
                "{{ 'id' in t.column_names }} => True",
                "[{{ t.rows[5] }}{{ t.rows[0].zz }}{{ t.rows[0]['zz'] }}{{ t.columns['zz'] }}] => []",
                "{{ t.rows[0] == t.rows[0] }} {{ t.rows[0] == t.rows[1] }} => True False",
                "{{ e | length }} {{ e.columns | length }} {{ e.rows | length }} {{ e.column_names }} => 0 0 0 ()",
                "{{ t.columns[0] | sum }} {{ t.columns[0] | join(',') }} {{ t.columns[0] | first }} => 6 1,2,3 1",
                "{{ t.rows | map(attribute='name') | list }} {{ t.rows | map(attribute=0) | list }} => ['a', None, 'c'] [1, 2, 3]",
                "{{ t.rows is iterable }} {{ t.rows is sequence }} {{ t is mapping }} {{ t.rows[0] is mapping }} => True True False False",
                "{{ t.columns[2].values() | map('float') | list }} => [1.5, 2.25, 0.0]",
                "{{ t.columns[2][0] * 2 }} {{ t.columns[2][0] + 1 }} {{ t.columns[2][0] | int }} {{ t.columns[2][0] > 1 }} => 3.00 2.50 1 True",
                "{{ t.columns[0].values() | list | tojson }} => [1, 2, 3]",
                "{{ t.rows | batch(2) | list | length }} => 2",
                "{% if t %}yes{% endif %}{% if e %}no{% endif %} => yes",
            })
    void is_agates_table(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(render(sides[0])).isEqualTo(sides[1]);
    }

    @Test
    void prints_as_a_table() {
        assertThat(render("{{ t }}")).isEqualTo("""
                        | column | data_type |
                        | ------ | --------- |
                        | id     | Integer   |
                        | name   | Text      |
                        | amount | Number    |
                        """);
        render("{% do t.print_table() %}{% do t.print_table(max_rows=1, max_columns=2) %}");
        assertThat(printed).containsExactly("""
                        | id | name | amount |
                        | -- | ---- | ------ |
                        |  1 | a    |   1.50 |
                        |  2 |      |   2.25 |
                        |  3 | c    |        |
                        """, """
                        | id | name | ... |
                        | -- | ---- | --- |
                        |  1 | a    | ... |
                        | ... | ...  | ... |
                        """);
    }

    @Test
    void prints_long_texts_cut_off_and_numbers_in_groups() {
        ResultTable wide = new ResultTable(
                List.of(
                        new ColumnInfo("a", "VARCHAR"),
                        new ColumnInfo("b", "DECIMAL(8,3)"),
                        new ColumnInfo("c", "BOOLEAN")),
                List.of(List.of("x" + "y".repeat(40), new BigDecimal("12345.678"), true)));

        render("{{ e }}");
        assertThat(Template.parse("{% do t.print_table() %}", "t.sql")
                        .render(name ->
                                name.equals("t") ? ResultConversion.toTable(wide, printed::add) : Undefined.of(name)))
                .isEmpty();
        assertThat(printed).containsExactly("""
                        | a                    |          b |    c |
                        | -------------------- | ---------- | ---- |
                        | xyyyyyyyyyyyyyyyy... | 12,345.678 | True |
                        """);
    }

    @Test
    void an_unknown_column_is_named_with_what_was_meant() {
        assertThatThrownBy(() -> render("{{ t.select(['amuont']) }}"))
                .hasMessageContaining("the result has no column 'amuont': did you mean 'amount'?");
    }
}
