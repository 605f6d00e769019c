package dev.dataops.project.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlRenderingTest {
    private final Problems problems = new Problems();

    private YamlMap read(String text) {
        return (YamlMap) YamlReader.read("a.yml", text, problems).orElseThrow().root();
    }

    @Test
    void keeps_what_has_no_jinja() {
        YamlMap map = read("a: {b: [1, x], c: '{x}'}\n");

        assertThat(YamlRendering.render("a.yml", map, (text, where) -> "never", keys -> true, problems))
                .isSameAs(map);
    }

    @Test
    void puts_values_where_templates_stood() {
        YamlMap map = read("a: keep\nb: ['{{ one }}', two]\nc: {d: '{{ late }}'}\n");

        YamlMap rendered = YamlRendering.render(
                "a.yml",
                map,
                (text, where) -> Map.of(where.toString(), List.of(1L, text)),
                keys -> !keys.key(0).equals("c"),
                problems);

        assertThat(rendered.toValue())
                .containsEntry("a", "keep")
                .containsEntry("b", List.of(Map.of("a.yml:2:5", List.of(1L, "{{ one }}")), "two"))
                .containsEntry("c", Map.of("d", "{{ late }}"));
    }

    @Test
    void drops_the_last_line_break_of_blocks_as_templates_do() {
        YamlMap map = read("a: |\n  one\n  two\nb: |\n  late\n");

        YamlMap rendered = YamlRendering.render(
                "a.yml", map, (text, where) -> text, keys -> keys.key(0).equals("a"), problems);

        assertThat(rendered.toValue()).containsEntry("a", "one\ntwo").containsEntry("b", "late\n");
    }

    @Test
    void reports_a_value_that_fails_and_goes_on() {
        YamlMap map = read("a: '{{ bad }}'\nb: '{{ bad }}'\n");

        YamlRendering.render(
                "a.yml",
                map,
                (text, where) -> {
                    throw new ToolkitException(
                            Diagnostic.error(ErrorCode.JINJA_RUNTIME, "no").at(where));
                },
                keys -> true,
                problems);

        assertThat(problems.errors())
                .extracting(Diagnostic::render)
                .containsExactly("a.yml:1:4: error DO302: no", "a.yml:2:4: error DO302: no");
    }
}
