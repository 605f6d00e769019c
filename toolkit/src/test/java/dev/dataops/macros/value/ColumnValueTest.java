package dev.dataops.macros.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.warehouse.ColumnInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are what dbt-duckdb 1.11.1 and dbt-snowflake print. */
class ColumnValueTest {
    private static String render(String expression, ColumnClass type) {
        return Template.parse("{{ " + expression + " }}", "t.sql")
                .render(name -> name.equals("Column") ? type : Undefined.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Column('a', 'VARCHAR').data_type => character varying(256)",
                "Column('a', 'VARCHAR').quoted => \"a\"",
                "Column('a', 'VARCHAR').dtype => VARCHAR",
                "Column('a', 'VARCHAR').string_size() => 256",
                "Column('a', 'VARCHAR').name ~ Column('a', 'VARCHAR').column => aa",
                "Column('a', 'VARCHAR').is_string() => True",
                "Column('a', 'INTEGER').is_integer() => True",
                "Column('a', 'HUGEINT').is_number() => True",
                "Column('a', 'DOUBLE').is_float() => True",
                "Column('a', 'DECIMAL(10,2)').is_numeric() => False",
                "Column('a', 'DECIMAL(10,2)').data_type => DECIMAL(10,2)",
                "Column('a', 'DATE').data_type => DATE",
                "Column('a', 'STRUCT(x INTEGER)').is_struct() => True",
                "Column('a', 'numeric', none, 10, 2).data_type => numeric(10,2)",
                "Column('a', 'numeric', numeric_precision=10).data_type => numeric",
                "Column.create('a', 'string').dtype => TEXT",
                "Column.create('a', 'String').data_type => character varying(256)",
                "Column.from_description('n', 'numeric(10,2)').numeric_precision => 10",
                "Column.from_description('n', 'numeric(10,2)').is_numeric() => True",
                "Column.from_description('n', 'varchar(20)').data_type => character varying(20)",
                "Column.from_description('n', 'varchar(20)').char_size => 20",
                "Column.from_description('n', 'varchar(20)').can_expand_to(Column('z', 'varchar', 30)) => True",
                "Column.from_description('n', 'varchar(20)').can_expand_to(Column('z', 'integer')) => False",
                "Column.from_description('n', 'varchar(20)').literal(\"'x'\") => 'x'::character varying(20)",
                "Column.string_type(5) => character varying(5)",
                "Column.numeric_type('n', 1, 2) => n(1,2)",
                "Column.numeric_type('n', none, 2) => n",
                "Column.translate_type('String') => TEXT",
                "Column.translate_type('bigint') => bigint",
                "Column('a', 'int') == Column('a', 'int') => True",
            })
    void is_dbts_column_on_duckdb(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(render(sides[0], ColumnClass.DUCKDB)).isEqualTo(sides[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Column('a', 'VARCHAR').data_type => character varying(16777216)",
                "Column('a', 'NUMBER').is_numeric() => True",
                "Column('a', 'INTEGER').is_integer() => False",
                "Column('a', 'INTEGER').is_number() => True",
                "Column('a', 'FLOAT').is_float() => True",
                "Column('a', 'NUMBER', none, 38, 0).data_type => NUMBER(38,0)",
            })
    void is_dbts_column_on_snowflake(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(render(sides[0], ColumnClass.SNOWFLAKE)).isEqualTo(sides[1]);
    }

    @Test
    void comes_from_what_the_warehouse_describes() {
        assertThat(ColumnClass.of("duckdb")
                        .column(new ColumnInfo("a", "DECIMAL(10,2)"))
                        .dtype())
                .isEqualTo("DECIMAL(10,2)");
        assertThat(ColumnClass.of("snowflake").column(new ColumnInfo("A", "NUMBER(38,0)")))
                .isEqualTo(new ColumnValue(ColumnClass.SNOWFLAKE, "A", "NUMBER", null, 38L, 0L));
        assertThat(ColumnClass.of("postgres")).isEqualTo(ColumnClass.STANDARD);
    }

    @Test
    void wrong_use_is_refused() {
        assertThatThrownBy(() -> render("Column('a', 'INTEGER').string_size()", ColumnClass.DUCKDB))
                .hasMessageContaining("the column a is INTEGER, not text");
        assertThatThrownBy(() -> render("Column.from_description('a', 'varchar(x)')", ColumnClass.DUCKDB))
                .hasMessageContaining("'x' in the data type 'varchar(x)' is not a whole number");
    }
}
