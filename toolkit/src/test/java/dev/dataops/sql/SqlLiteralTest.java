package dev.dataops.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SqlLiteralTest {
    @Test
    void quotes_text() {
        assertThat(SqlLiteral.text("it's \\", Dialect.DUCKDB)).isEqualTo("'it''s \\'");
        assertThat(SqlLiteral.text("it's \\", Dialect.SNOWFLAKE)).isEqualTo("'it''s \\\\'");
    }

    @Test
    void writes_values() {
        assertThat(literal(null)).isEqualTo("null");
        assertThat(literal(true)).isEqualTo("true");
        assertThat(literal(7L)).isEqualTo("7");
        assertThat(literal(BigInteger.TEN.pow(20))).isEqualTo("100000000000000000000");
        assertThat(literal(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(literal(1.5)).isEqualTo("1.5e0");
        assertThat(literal(1e300)).isEqualTo("1.0E300");
        assertThat(literal(Double.NaN)).isEqualTo("cast('NaN' as double)");
        assertThat(literal(LocalDate.of(2024, 2, 29))).isEqualTo("cast('2024-02-29' as date)");
        assertThat(literal(LocalTime.of(1, 2, 3))).isEqualTo("cast('01:02:03' as time)");
        assertThat(literal(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000)))
                .isEqualTo("cast('2024-02-29 01:02:03.000004' as timestamp)");
        assertThat(literal(OffsetDateTime.parse("2024-02-29T01:02:03+01:00")))
                .isEqualTo("cast('2024-02-29 01:02:03.000000+01:00' as timestamptz)");
    }

    @Test
    void keeps_a_negative_number_from_making_a_comment() {
        assertThat("1 -" + literal(-5L)).isEqualTo("1 -(-5)");
    }

    @Test
    void refuses_what_it_does_not_know() {
        assertThatThrownBy(() -> literal(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String literal(Object value) {
        return SqlLiteral.of(value, Dialect.DUCKDB);
    }
}
