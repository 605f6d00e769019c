package dev.dataops.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.macros.YamlFunctions;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is expected here is what PyYAML 6 writes, but for the case of hexadecimal digits. */
class YamlTextTest {
    private final YamlFunctions yaml = new YamlText();

    static Stream<Arguments> writtenAsPyYamlDoes() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("b", Arrays.asList(1L, 2.5, null, true, "x: y", Map.of("k", "v")));
        nested.put("a", List.of());
        nested.put("c", Map.of());
        List<Object> shared = List.of(1L);
        return Stream.of(
                Arguments.of(nested, "b:\n- 1\n- 2.5\n- null\n- true\n- 'x: y'\n- k: v\na: []\nc: {}\n"),
                Arguments.of(List.of("yes", "123", "2024-01-01", "", "null"), """
                        - 'yes'
                        - '123'
                        - '2024-01-01'
                        - ''
                        - 'null'
                        """),
                Arguments.of(Map.of("m", "multi\nline"), "m: 'multi\n\n  line'\n"),
                Arguments.of(Map.of("u", "ünï"), "u: \"\\xfcn\\xef\"\n"),
                Arguments.of(List.of(1e20, Double.POSITIVE_INFINITY, 1.0), "- 1.0e+20\n- .inf\n- 1.0\n"),
                Arguments.of(List.of(new BigInteger("123456789012345678901234567890")), """
                        - 123456789012345678901234567890
                        """),
                Arguments.of(PyTuple.of(1L, 2L), "- 1\n- 2\n"),
                Arguments.of(Set.of("one"), "!!set\none: null\n"),
                Arguments.of(List.of(shared, shared), "- &id001\n  - 1\n- *id001\n"));
    }

    @ParameterizedTest
    @MethodSource
    void writtenAsPyYamlDoes(Object value, String expected) {
        assertThat(yaml.write(value, false)).hasValue(expected);
    }

    @Test
    void sortsKeysWhereAsked() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1L);
        map.put("a", 2L);

        assertThat(yaml.write(map, true)).hasValue("a: 2\nb: 1\n");
        assertThat(yaml.write(map, false)).hasValue("b: 1\na: 2\n");
    }

    @Test
    void writesNothingForWhatYamlCannotHold() {
        assertThat(yaml.write(List.of(Undefined.of("x")), false)).isEmpty();
        assertThat(yaml.write(Map.of("k", new Object()), false)).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        Map<String, Object> value = Map.of("list", Arrays.asList(1L, null, "no", 2.5, true));

        Optional<YamlFunctions.Document> read =
                yaml.read(yaml.write(value, false).orElseThrow());

        assertThat(read.orElseThrow().value()).isEqualTo(value);
    }

    @Test
    void readsNothingAsNoneAndRefusesWhatIsNotYaml() {
        assertThat(yaml.read("").orElseThrow().value()).isNull();
        assertThat(yaml.read("plain").orElseThrow().value()).isEqualTo("plain");
        assertThat(yaml.read("a: [1")).isEmpty();
    }
}
