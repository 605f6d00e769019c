package dev.dataops.jinja.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void prints_what_hosts_hand_over() {
        assertThat(Values.str(7)).isEqualTo("7");
        assertThat(Values.str(1.5f)).isEqualTo("1.5");
        assertThat(Values.str(new BigDecimal("1.10"))).isEqualTo("1.10");
        assertThat(Values.repr(new BigDecimal("1.10"))).isEqualTo("Decimal('1.10')");
        assertThat(Values.str(Arrays.asList(1, null, true, "it's"))).isEqualTo("[1, None, True, \"it's\"]");
        assertThat(Values.str(Map.of("a", List.of()))).isEqualTo("{'a': []}");
        assertThat(Values.str(Undefined.of("x"))).isEmpty();
        assertThat(Values.str(Set.of())).isEqualTo("set()");
    }

    @RepeatedTest(20)
    void floats_read_back_as_they_were(RepetitionInfo repetition) {
        long bits = new Random(repetition.getCurrentRepetition()).nextLong();
        double number = Double.longBitsToDouble(bits);
        if (!Double.isNaN(number) && !Double.isInfinite(number)) {
            assertThat(Double.parseDouble(Floats.repr(number)))
                    .as("bits %x", bits)
                    .isEqualTo(number);
        }
    }

    @Test
    void floats_have_no_digit_too_many() {
        assertThat(Floats.repr(Double.parseDouble("2e23"))).isEqualTo("2e+23");
        assertThat(Floats.repr(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(Floats.repr(Double.parseDouble("1e23"))).isEqualTo("1e+23");
        assertThat(Floats.repr(9007199254740992.0)).isEqualTo("9007199254740992.0");
    }

    @Test
    void numbers_of_all_types_are_equal_by_value() {
        assertThat(Values.equal(1, 1L)).isTrue();
        assertThat(Values.equal(1L, new BigDecimal("1.00"))).isTrue();
        assertThat(Values.equal(0.1, new BigDecimal("0.1"))).isFalse();
        assertThat(Values.equal(BigInteger.TWO.pow(64), 0x1p64)).isTrue();
        assertThat(Values.equal(true, 1.0)).isTrue();
        assertThat(Values.equal(Double.NaN, Double.NaN)).isFalse();
        assertThat(Values.hash(1L)).isEqualTo(Values.hash(1.0)).isEqualTo(Values.hash(BigDecimal.ONE));
    }

    @Test
    void keys_are_found_whatever_the_type_of_number() {
        Map<Object, Object> dict = new LinkedHashMap<>();
        Dicts.put(dict, 1L, "a");
        Dicts.put(dict, 1.0, "b");
        Dicts.put(dict, PyTuple.of(1L, "x"), "c");

        assertThat(dict).hasSize(2);
        assertThat(Dicts.get(dict, true)).isEqualTo("b");
        assertThat(Dicts.get(dict, PyTuple.of(1.0, "x"))).isEqualTo("c");
        assertThat(Dicts.get(Map.of("a", 1), null)).isSameAs(Dicts.MISSING);
        assertThatThrownBy(() -> Dicts.get(dict, new ArrayList<>())).hasMessage("unhashable type: 'list'");
    }

    @Test
    void tuples_are_equal_to_tuples_only() {
        assertThat(PyTuple.of(1L, "a")).isEqualTo(PyTuple.of(1.0, "a")).hasSameHashCodeAs(PyTuple.of(1.0, "a"));
        assertThat((Object) PyTuple.of(1L)).isNotEqualTo(List.of(1L));
        assertThat(Values.equal(PyTuple.of(1L), List.of(1L))).isFalse();
    }

    @Test
    void texts_are_ordered_by_code_points() {
        assertThat(Values.compare("😀", "\uffff", "<")).isPositive();
        assertThat(Values.compare("a", "B", "<")).isPositive();
        assertThatThrownBy(() -> Values.compare(1L, "a", "<"))
                .hasMessage("'<' not supported between instances of 'int' and 'str'");
    }
}
