package dev.dataops.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.RowConsumer;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import dev.dataops.warehouse.WarehouseContract;
import dev.dataops.warehouse.WarehouseException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuckDbWarehouseTest extends WarehouseContract {
    @TempDir
    private Path folder;

    @Override
    protected Warehouse newWarehouse() {
        return new DuckDbWarehouse(DuckDbConfig.of(folder.resolve("test.duckdb")));
    }

    @Override
    protected String numbers(long count) {
        return "select range as n from range(" + count + ")";
    }

    @Override
    protected String endless() {
        return "select count(*) from range(100000000) as a, range(100000000) as b where a.range + b.range = 7";
    }

    @Test
    void integers_of_every_width_come_as_numbers() {
        assertThat(
                        onlyRow(
                                "select 1::tinyint, 2::usmallint, 3::uinteger, 4::ubigint, 5::hugeint, 1.5::float, 'nan'::double"))
                .containsExactly(1L, 2L, 3L, BigInteger.valueOf(4), BigInteger.valueOf(5), 1.5, Double.NaN);
    }

    @Test
    void what_java_has_no_type_for_comes_as_text() {
        assertThat(onlyRow(
                        "select uuid '550e8400-e29b-41d4-a716-446655440000', interval '1 day', 'a'::enum('a'), '101'::bit,"
                                + " '{\"a\": 1}'::json"))
                .containsExactly("550e8400-e29b-41d4-a716-446655440000", "1 day", "a", "101", "{\"a\": 1}");
    }

    @Test
    void nested_values_come_as_lists_and_maps() {
        assertThat(onlyRow(
                        "select [1, null], [['a']], {'a': 1::hugeint, 'b': [date '2024-02-29']}, map {'k': 1.5::decimal(4, 2)},"
                                + " [1, 2]::int[2], [timestamp_ns '2024-02-29 01:02:03.123456789'], []"))
                .containsExactly(
                        Arrays.asList(1L, null),
                        List.of(List.of("a")),
                        Map.of("a", BigInteger.ONE, "b", List.of(LocalDate.of(2024, 2, 29))),
                        Map.of("k", new BigDecimal("1.50")),
                        List.of(1L, 2L),
                        List.of(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123_456_789)),
                        List.of());
    }

    @Test
    void a_value_that_java_does_not_have_is_an_error_with_advice() {
        assertFails(() -> session.query("select time '24:00:00' as midnight"), "midnight (TIME): cast it to varchar");
    }

    @Test
    void bytes_come_as_bytes() {
        List<Object> row = onlyRow("select '\\x00\\xFFa'::blob, ['b'::blob]");

        assertThat((byte[]) row.get(0)).containsExactly(0, 0xFF, 'a');
        assertThat((byte[]) ((List<?>) row.get(1)).get(0)).containsExactly('b');
    }

    @Test
    void every_type_can_be_loaded() {
        session.execute("create table " + name("t")
                + " (l integer[], s struct(a integer, b varchar), m map(varchar, integer), u uuid,"
                + " e enum('a', 'b'), i interval, h hugeint, x blob, t time, ns timestamp_ns, ti utinyint, j json)");
        List<Object> row = List.of(
                Arrays.asList(1L, null),
                Map.of("a", 1L, "b", "q\"\\\n"),
                Map.of("k", 2L),
                "550e8400-e29b-41d4-a716-446655440000",
                "b",
                "1 day",
                BigInteger.TWO.pow(100),
                new byte[] {1, 2},
                LocalTime.of(1, 2, 3, 4_000),
                LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123_456_789),
                200L,
                "[1,2]");

        session.load(relation("t"), List.of(row).iterator());

        List<Object> loaded = onlyRow("select * from " + name("t"));
        assertThat((byte[]) loaded.get(7)).containsExactly(1, 2);
        for (int i = 0; i < row.size(); i++) {
            if (i != 7) {
                assertThat(loaded.get(i)).as("column %d", i).isEqualTo(row.get(i));
            }
        }
    }

    @Test
    void a_stream_does_not_wait_for_the_last_row() {
        List<Object> seen = new ArrayList<>();

        session.stream(numbers(1_000_000_000_000L), new RowConsumer() {
            @Override
            public void columns(List<ColumnInfo> columns) {}

            @Override
            public boolean row(List<Object> values) {
                seen.add(values.get(0));
                return seen.size() < 3;
            }
        });

        assertThat(seen).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_stream_that_fails_says_why() {
        RowConsumer ignoring = new RowConsumer() {
            @Override
            public void columns(List<ColumnInfo> columns) {}

            @Override
            public boolean row(List<Object> values) {
                return true;
            }
        };

        assertThatThrownBy(() -> session.stream(
                        "select 1;\nselect case when range > 50000 then ('x' || range)::int end from range(100000)",
                        ignoring))
                .isInstanceOfSatisfying(WarehouseException.class, error -> {
                    assertThat(error).hasMessageContaining("'x50001'");
                    assertThat(error.sqlLine()).isEqualTo(2);
                });
        session.begin();
        assertFails(() -> session.stream("select 'x'::int", ignoring), "");
        session.rollback();
        assertFails(() -> session.query("select ('y' || range)::int from range(3)"), "'y0'");
    }

    @Test
    void a_table_with_indexes_and_a_key_is_replaced_by_a_candidate() {
        session.execute(
                "create table " + name("t") + " (a int primary key, b int); create index t_b on " + name("t") + "(b)");
        session.execute("create table " + name("t__dbt_tmp") + " (a int primary key, b int)");

        session.executeAtomically(sql.publish(
                new RelationInfo(relation("t__dbt_tmp"), RelationType.TABLE),
                relation("t"),
                Optional.of(RelationType.TABLE)));

        session.execute("create index t_b on " + name("t") + "(b)");
        assertThat(session.query("select * from " + name("t")).rows()).isEmpty();
    }

    @Test
    void names_are_found_in_any_case() {
        session.execute("create table " + name("Orders") + " (a int)");

        assertThat(session.relations("TEST", "Contract"))
                .containsExactly(new RelationInfo(relation("Orders"), RelationType.TABLE));
        assertThat(session.columns(RelationName.of("Test", "CONTRACT", "oRDERS")))
                .hasSize(1);
        assertThat(session.relations("", "contract")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1,\\n\\t\\tnope|2|3",
                "select '日本', nope|1|14",
                "select 1,\\r\\n nope|2|2",
                "select 'x'::int|1|11",
                "selec 1|1|1",
            })
    void an_error_is_located_to_the_character(String statement, int line, int column) {
        String script = statement.translateEscapes();

        assertThatThrownBy(() -> session.execute(script)).isInstanceOfSatisfying(WarehouseException.class, error -> {
            assertThat(error.sqlLine()).isEqualTo(line);
            assertThat(error.sqlColumn()).isEqualTo(column);
        });
    }

    @Test
    void an_error_far_out_in_a_long_line_is_located_as_well() {
        StringBuilder line = new StringBuilder("select ");
        for (int i = 0; i < 100; i++) {
            line.append(i).append(" as column_").append(i).append(", ");
        }
        int column = line.length() + 1;
        line.append("nope, ").append("1, ".repeat(100)).append("1");

        assertThatThrownBy(() -> session.execute("select 1;\nselect 2 as a\n, b from (" + line + ")"))
                .isInstanceOfSatisfying(WarehouseException.class, error -> {
                    assertThat(error.sqlLine()).isEqualTo(3);
                    assertThat(error.sqlColumn()).isEqualTo(column + ", b from (".length());
                });
    }

    @Test
    void closing_the_warehouse_ends_its_sessions_and_keeps_the_data() {
        session.execute("create table " + name("t") + " as select 1 as a");
        Session forgotten = warehouse.open();
        forgotten.begin();
        forgotten.execute("insert into " + name("t") + " values (2)");
        warehouse.close();

        session = warehouse.open();
        assertThat(longs("select a from " + name("t"))).containsExactly(1L);
    }
}
