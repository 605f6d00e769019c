package dev.dataops.macros.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.macros.Macros;
import dev.dataops.macros.SampleNode;
import dev.dataops.macros.Target;
import dev.dataops.macros.value.ColumnClass;
import dev.dataops.warehouse.ColumnInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that the library writes for Snowflake: that of dbt-snowflake, but for blanks. */
class SnowflakeMacrosTest {
    private final Macros macros = new Macros(
                    new Target("shop", "dev", "snowflake", "DB", "MAIN", 4, Map.of(), Optional.empty()))
            .withLibrary();

    private static String oneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dbt.any_value('x') => any_value(x)",
                "dbt.bool_or('x > 1') => boolor_agg(x > 1)",
                "dbt.listagg('x', \"', '\", 'order by x') => listagg(x, ', ') within group (order by x)",
                "dbt.listagg('x', \"','\", 'order by x', 2)"
                        + " => array_to_string(array_slice(array_agg(x) within group (order by x), 0, 2), ',')",
                "dbt.array_construct([1, 2]) => array_construct(1, 2)",
                "dbt.array_construct([]) => array_construct()",
                "dbt.array_append('a', 1) => array_append(a, 1)",
                "dbt.array_concat('a', 'b') => array_cat(a, b)",
                "dbt.cast('x', 'geography') => to_geography(x)",
                "dbt.cast('x', 'integer') => cast(x as integer)",
                "dbt.safe_cast('x', 'date') => try_cast(x as date)",
                "dbt.safe_cast(12, 'varchar') => try_cast('12' as varchar)",
                "dbt.safe_cast('x', 'variant') => cast(x as variant)",
                "dbt.safe_cast('x', 'GEOMETRY') => try_to_geometry(x)",
                "dbt.cast_bool_to_text('x') => cast(x as TEXT)",
                "dbt.concat(['a', 'b']) => a || b",
                "dbt.escape_single_quotes(\"they're\") => they\\'re",
                "dbt.hash('x') => md5(cast(x as TEXT))",
                "dbt.position('a', 'b') => position(a in b)",
                "dbt.right('x', 2) => case when 2 = 0 then '' else right(x, 2) end",
                "dbt.split_part('x', \"'|'\", 2) => split_part(x, '|', 2)",
                "dbt.equals('a', 'b') => (a = b)",
                "dbt.current_timestamp() => convert_timezone('UTC', current_timestamp())",
                "dbt.current_timestamp_backcompat() => current_timestamp::timestamp",
                "dbt.current_timestamp_in_utc_backcompat() => convert_timezone('UTC', current_timestamp::timestamp)::timestamp",
                "dbt.snapshot_get_time() => to_timestamp_ntz(convert_timezone('UTC', current_timestamp()))",
                "dbt.snapshot_string_as_time('2024-01-01') => to_timestamp_ntz('2024-01-01')",
                "dbt.date(2024, 2, 9) => to_date('2024-02-09', 'YYYY-MM-DD')",
                "dbt.date_trunc('day', 'x') => date_trunc('day', x)",
                "dbt.dateadd('day', 1, 'x') => dateadd(day, 1, x)",
                "dbt.datediff('a', 'b', 'week') => datediff(week, a, b)",
                "dbt.last_day('x', 'month') => cast(dateadd(day, -1, dateadd(month, 1, date_trunc('month', x))) as date)",
                "dbt.type_numeric() => numeric(28,6)",
                "dbt.type_string() => TEXT",
            })
    void writes_snowflakes_sql(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(oneLine(macros.render("{{ " + sides[0] + " }}"))).isEqualTo(sides[1]);
    }

    private String strategy(String name, Map<String, Object> config) {
        List<Object> columns = Stream.of("ID", "NAME")
                .map(column -> (Object) ColumnClass.SNOWFLAKE.column(new ColumnInfo(column, "NUMBER(38,0)")))
                .toList();
        SampleNode node = new SampleNode("shop").running(config).extras(Map.of("columns", columns));
        return oneLine(macros.render(
                "{{ get_incremental_" + name
                        + "_sql({'target_relation': 't', 'temp_relation': 's', 'unique_key': config.get('unique_key'),"
                        + " 'dest_columns': columns, 'incremental_predicates': none}) }}",
                node));
    }

    @Test
    void changes_rows_in_a_transaction_of_its_own() {
        assertThat(strategy("merge", Map.of("unique_key", "id")))
                .isEqualTo("begin; merge into t as DBT_INTERNAL_DEST using s as DBT_INTERNAL_SOURCE"
                        + " on ((DBT_INTERNAL_SOURCE.id = DBT_INTERNAL_DEST.id)) when matched then update set"
                        + " \"ID\" = DBT_INTERNAL_SOURCE.\"ID\", \"NAME\" = DBT_INTERNAL_SOURCE.\"NAME\""
                        + " when not matched then insert (\"ID\", \"NAME\") values (\"ID\", \"NAME\"); commit;");
        assertThat(strategy("default", Map.of()))
                .isEqualTo("begin; insert into t (\"ID\", \"NAME\") ( select \"ID\", \"NAME\" from s ); commit;");
        assertThat(strategy("delete_insert", Map.of("unique_key", "id")))
                .isEqualTo(
                        "begin; delete from t as DBT_INTERNAL_DEST where (id) in ( select distinct id from s as DBT_INTERNAL_SOURCE );"
                                + " insert into t (\"ID\", \"NAME\") ( select \"ID\", \"NAME\" from s ); commit;");
        assertThatThrownBy(() -> strategy("insert_overwrite", Map.of()))
                .hasMessageContaining("not supported on snowflake");
    }
}
