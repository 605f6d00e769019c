package dev.dataops.macros.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonJsonTest {
    @Test
    void writes_as_python_does() {
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("b", Arrays.asList(1L, 2.0, null, true, new BigInteger("12345678901234567890")));
        dict.put("a", "é\"\\\n\u0001😀");

        assertThat(PythonJson.write(dict, false))
                .isEqualTo("{\"b\": [1, 2.0, null, true, 12345678901234567890],"
                        + " \"a\": \"\\u00e9\\\"\\\\\\n\\u0001\\ud83d\\ude00\"}");
        assertThat(PythonJson.write(dict, true)).startsWith("{\"a\": ");
        assertThat(PythonJson.write(Double.NaN, false)).isEqualTo("NaN");
        assertThat(PythonJson.write(Map.of(1L, "x"), false)).isEqualTo("{\"1\": \"x\"}");
        assertThat(PythonJson.write(List.of(), false)).isEqualTo("[]");
        assertThatThrownBy(() -> PythonJson.write(new Object(), false))
                .hasMessageContaining("is not JSON serializable");
    }

    @Test
    void reads_as_python_does() {
        assertThat(read(" {\"a\" : [1, -2.5e3, null, true, false, \"\\u00e9\\n\"], \"b\": {}} "))
                .isEqualTo(Map.of("a", Arrays.asList(1L, -2500.0, null, true, false, "é\n"), "b", Map.of()));
        assertThat(read("12345678901234567890")).isEqualTo(new BigInteger("12345678901234567890"));
        assertThat(read("NaN")).isEqualTo(Double.NaN);
        assertThat(read("-Infinity")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read("null")).isNull();
        assertThat(PythonJsonReader.read("[" + "[".repeat(100) + "]".repeat(100) + "]"))
                .isPresent();
    }

    private static Object read(String text) {
        return PythonJsonReader.read(text).orElseThrow().value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a: 1}",
                "'a'",
                "01",
                "1.",
                "nul",
                "[1] x",
                "\"\\x\"",
                "\"a\nb\"",
                "\"\\u12\""
            })
    void knows_what_is_no_json(String text) {
        assertThat(PythonJsonReader.read(text)).isEmpty();
        assertThat(PythonJsonReader.read("[".repeat(100_000))).isEmpty();
    }
}
