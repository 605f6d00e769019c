package dev.dataops.macros.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.jinja.value.Values;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.ResultTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected types and texts are those that dbt-core 1.11 with agate 1.9.1 gives templates for the same values of DuckDB. */
class ResultConversionTest {
    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(AgateType.INTEGER, "1, None", Arrays.asList(1L, null)),
                Arguments.of(
                        AgateType.INTEGER,
                        "12345678901234567890123",
                        List.of(new BigInteger("12345678901234567890123"))),
                Arguments.of(AgateType.INTEGER, "None, None", Arrays.asList(null, null)),
                Arguments.of(AgateType.INTEGER, "", List.of()),
                Arguments.of(AgateType.NUMBER, "1.0, 2.5", List.of(1.0, 2.5)),
                Arguments.of(
                        AgateType.NUMBER, "1.50, 10.000", List.of(new BigDecimal("1.50"), new BigDecimal("10.000"))),
                Arguments.of(AgateType.NUMBER, "1, 1.5", List.of(1L, 1.5)),
                Arguments.of(AgateType.NUMBER, "10000000000.0, 2E+20, 1E-7", List.of(1e10, 2e20, 1e-7)),
                Arguments.of(AgateType.BOOLEAN, "True, None", Arrays.asList(true, null)),
                Arguments.of(AgateType.TEXT, ", null,  1 ", List.of("", "null", " 1 ")),
                Arguments.of(AgateType.TEXT, "2024-01-01, None", Arrays.asList("2024-01-01", null)),
                Arguments.of(AgateType.TEXT, "[1, 2]", List.of(List.of(1L, 2L))),
                Arguments.of(AgateType.TEXT, "{\"a\": [true]}, None", Arrays.asList(Map.of("a", List.of(true)), null)),
                Arguments.of(AgateType.TEXT, "[\"2024-01-01\", 1.5]", List.of(List.of(LocalDate.of(2024, 1, 1), 1.5))),
                Arguments.of(AgateType.DATE, "2024-01-02", List.of(LocalDate.of(2024, 1, 2))),
                Arguments.of(
                        AgateType.TEXT,
                        "[\"2024-01-01T00:00:00\"]",
                        List.of(List.of(LocalDateTime.of(2024, 1, 1, 0, 0)))),
                Arguments.of(
                        AgateType.DATE_TIME,
                        "2024-01-02 03:04:05.500000, 2024-01-02 00:00:00",
                        List.of(
                                LocalDateTime.of(2024, 1, 2, 3, 4, 5, 500_000_000),
                                LocalDateTime.of(2024, 1, 2, 0, 0))),
                Arguments.of(
                        AgateType.DATE_TIME,
                        "2024-01-02 03:04:05+00:00",
                        List.of(OffsetDateTime.parse("2024-01-02T03:04:05Z"))),
                Arguments.of(AgateType.TEXT, "b'\\x01a'", List.of(new byte[] {1, 'a'})),
                Arguments.of(AgateType.TEXT, "01:02:03", List.of(LocalTime.of(1, 2, 3))),
                Arguments.of(AgateType.TEXT, "True, 1", List.of(true, 1L)));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void types_follow_from_values(AgateType type, String texts, List<Object> values) {
        List<List<Object>> rows =
                values.stream().map(value -> Arrays.asList(value)).toList();

        AgateTable table =
                ResultConversion.toTable(new ResultTable(List.of(new ColumnInfo("x", "ANY")), rows), text -> {});

        assertThat(table.types()).containsExactly(type);
        assertThat(String.join(
                        ", ",
                        table.rows().stream().map(row -> Values.str(row.get(0))).toList()))
                .isEqualTo(texts);
    }

    @Test
    void columns_of_one_name_are_told_apart() {
        List<ColumnInfo> columns = Stream.of("a", "a", "A", "a")
                .map(name -> new ColumnInfo(name, "INTEGER"))
                .toList();

        assertThat(ResultConversion.toTable(new ResultTable(columns, List.of()), text -> {})
                        .names())
                .containsExactly("a", "a_2", "A", "a_3");
    }
}
