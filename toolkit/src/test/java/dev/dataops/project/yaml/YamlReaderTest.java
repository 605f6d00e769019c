package dev.dataops.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.Problems;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    private final Problems problems = new Problems();

    private YamlMap read(String text) {
        return (YamlMap) YamlReader.read("a.yml", text, problems).orElseThrow().root();
    }

    private @Nullable Object value(String scalar) {
        return read("k: " + scalar + "\n").toValue().get("k");
    }

    private String problem(String text) {
        assertThat(YamlReader.read("a.yml", text, problems)).isEmpty();
        return problems.errors().get(0).render();
    }

    /** Values as PyYAML 6 gives them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yes|true
            On|true
            TRUE|true
            no|false
            off|false
            tRue|tRue
            y|y
            0|0
            -17|-17
            +5|5
            1_000|1000
            012|10
            0o14|0o14
            089|089
            0x1F|31
            0b101|5
            1:30|90
            -1:30:15|-5415
            1.5|1.5
            1.|1.0
            .5|0.5
            1e3|1e3
            1.5e+3|1500.0
            1.5e3|1.5e3
            1_0.5|10.5
            1:30.5|90.5
            -.inf|-Infinity
            .nan|NaN
            .|.
            1.2.3|1.2.3
            2020-01-31|2020-01-31
            2020-01-31 3:04:05|2020-01-31T03:04:05
            2020-01-31T03:04:05.25Z|2020-01-31T03:04:05.250000+00:00
            2001-12-14t21:59:43 -5|2001-12-14T21:59:43-05:00
            'yes'|'yes'
            !!str 12|12
            """, quoteCharacter = '`')
    void gives_plain_scalars_the_meaning_of_yaml_1_1(String written, String expected) {
        String text = String.valueOf(value(written));

        assertThat(text).isEqualTo(expected.replace("'", ""));
    }

    @Test
    void knows_the_types_of_values() {
        assertThat(
                        read("a: 1\nb: 1.0\nc: '1'\nd: ~\ne:\nf: null\ng: true\nh: 99999999999999999999\ni: 0xFFFFFFFFFFFFFFFFFF\n")
                                .toValue()
                                .values())
                .containsExactlyElementsOf(Arrays.asList(
                        1L,
                        1.0,
                        "1",
                        null,
                        null,
                        null,
                        true,
                        new BigInteger("99999999999999999999"),
                        new BigInteger("4722366482869645213695")));
    }

    @Test
    void knows_where_everything_stands() {
        YamlMap root = read("a: 1\nb:\n  - x\n  - {c: 'two'}\n");

        YamlList list = (YamlList) root.get("b");
        assertThat(list).isNotNull();
        YamlMap map = (YamlMap) list.items().get(1);
        YamlMap.Entry entry = map.entry("c");
        assertThat(entry).isNotNull();
        assertThat(List.of(list.line(), list.column(), map.line(), map.column()))
                .containsExactly(3, 3, 4, 5);
        assertThat(List.of(
                        entry.keyLine(),
                        entry.keyColumn(),
                        entry.value().line(),
                        entry.value().column()))
                .containsExactly(4, 6, 4, 9);
    }

    @Test
    void takes_over_anchors_and_merges_as_python_does() {
        YamlMap root = read("""
                base: &base {a: 1, b: 1}
                more: &more {b: 2, c: 2}
                one: {<<: *base, b: 3}
                two:
                  <<: [*base, *more]
                  d: 4
                alias: *more
                """);

        assertThat(root.toValue())
                .containsEntry("one", Map.of("a", 1L, "b", 3L))
                .containsEntry("two", Map.of("a", 1L, "b", 1L, "c", 2L, "d", 4L))
                .containsEntry("alias", Map.of("b", 2L, "c", 2L));
        assertThat(problems.warnings()).isEmpty();
    }

    @Test
    void finds_keys_again_in_large_maps_and_lets_the_last_one_count() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append('k').append(i).append(": ").append(i).append('\n');
        }

        YamlMap root = read(text + "k7: again\n");

        assertThat(root.entries()).hasSize(40);
        assertThat(root.toValue()).containsEntry("k7", "again").containsEntry("k39", 39L);
        assertThat(problems.warnings())
                .extracting(Diagnostic::render)
                .containsExactly(
                        "a.yml:41:1: warning DO202: the key 'k7' stands twice in this map, first on line 8; only"
                                + " the last one counts\n  → remove or rename one of them");
    }

    @Test
    void keys_that_are_no_text_become_text() {
        assertThat(read("1: a\ntrue: b\n~: c\non: d\n").toValue()).containsOnlyKeys("1", "true", "null");
    }

    @Test
    void says_nothing_of_an_empty_document() {
        assertThat(YamlReader.read("a.yml", "", problems)).isEmpty();
        assertThat(YamlReader.read("a.yml", "# nothing\n", problems)).isEmpty();
        assertThat(YamlReader.read("a.yml", "---\n", problems)).isEmpty();
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void refuses_what_refers_to_itself() {
        assertThat(problem("a: &x {b: *x}\n"))
                .startsWith("a.yml:1:11: error DO202: not valid YAML: the alias '*x' refers to itself");
    }

    @Test
    void refuses_documents_that_unfold_without_bound() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            text.append('a').append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
        }

        assertThat(problem(text.toString())).contains("aliases unfold to more than");
    }

    @Test
    void refuses_documents_that_are_nested_without_end() {
        assertThat(problem("a: " + "[".repeat(500) + "]".repeat(500))).contains("nested more than 200 levels deep");
    }

    @Test
    void names_characters_that_are_not_allowed() {
        assertThat(problem("a: 1\nb: x\u0007y\n"))
                .isEqualTo("a.yml:2:5: error DO202: not valid YAML: the character U+0007 is not allowed\n"
                        + "  → remove it, or write it as an escape inside double quotes");
    }

    @Test
    void refuses_unknown_tags() {
        assertThat(problem("a: !python/object x\n")).contains("the tag '!python/object' is not known");
    }
}
