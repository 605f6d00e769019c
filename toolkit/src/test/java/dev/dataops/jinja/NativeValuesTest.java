package dev.dataops.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.jinja.value.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1 ~ 1",
                "-1.5e-3 ~ -0.0015",
                "0x1f ~ 31",
                "01 ~ '01'",
                "2024-01-01 ~ '2024-01-01'",
                "1.2.3 ~ '1.2.3'",
                "True ~ True",
                "true ~ 'true'",
                "None ~ None",
                "'a' \"b\" ~ 'ab'",
                "'a ~ \"'a\"",
                "[1, [2,], ()] ~ [1, [2], ()]",
                "(1) ~ 1",
                "(1,) ~ (1,)",
                "1, 2 ~ (1, 2)",
                "{'a': {1, 2}, 'b': {}} ~ {'a': {1, 2}, 'b': {}}",
                "{1: 2, 3} ~ '{1: 2, 3}'",
                "{[]: 1} ~ '{[]: 1}'",
                "[a] ~ '[a]'",
                "select 1 ~ 'select 1'",
                "1 + 1 ~ '1 + 1'",
                "`` ~ ''"
            })
    void reads_what_python_takes_for_a_literal(String text, String repr) {
        assertThat(Values.repr(NativeValues.parse(text))).isEqualTo(repr);
    }
}
