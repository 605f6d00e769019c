package dev.dataops.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of the output comes from which part of the source. */
class TemplateSpansTest {
    private static final Map<String, String> MACROS = Map.of(
            "root", "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{% macro wrap() %}<{{ caller() }}>{% endmacro %}");

    private static Rendering render(Template template) {
        return template.renderWithSpans(new DbtLikeContext(MACROS));
    }

    private static List<String> describe(String source) {
        Rendering rendering = render(Template.parse(source, "a.sql"));
        return rendering.spans().stream()
                .map(span -> rendering.text().substring(span.outputStart(), span.outputEnd()) + " <- "
                        + source.substring(span.sourceStart(), span.sourceEnd()))
                .toList();
    }

    @Test
    void text_is_literal_and_tags_are_expressions() {
        assertThat(describe("select {{ 1 + 1 }} from {{ ref('a') }}"))
                .containsExactly(
                        "select  <- select ",
                        "2 <- {{ 1 + 1 }}",
                        " from  <-  from ",
                        "\"db\".\"main\".\"a\" <- {{ ref('a') }}");
    }

    @Test
    void loops_map_to_their_body_each_time() {
        assertThat(describe("{% for x in [1, 2] %}a{{ x }}{% endfor %}"))
                .containsExactly("a <- a", "1 <- {{ x }}", "a <- a", "2 <- {{ x }}");
    }

    @Test
    void captured_text_maps_to_the_tag_that_prints_it() {
        assertThat(describe("{% set x %}a{{ 1 }}b{% endset %}c{{ x }}{% filter upper %}d{% endfilter %}"
                        + "{% call wrap() %}e{% endcall %}{{ twice('f') }}"))
                .containsExactly(
                        "c <- c",
                        "a1b <- {{ x }}",
                        "D <- {% filter upper %}",
                        "<e> <- {% call wrap() %}",
                        "ff <- {{ twice('f') }}");
    }

    @Test
    void stripped_white_space_is_in_no_span() {
        assertThat(describe("a  {{- 1 -}}  b {# c #}{% raw %}{{ d }}{% endraw %}"))
                .containsExactly("a <- a", "1 <- {{- 1 -}}", "b  <- b ", "{{ d }} <- {{ d }}");
    }

    @Test
    void a_dropped_carriage_return_splits_the_text() {
        assertThat(describe("a\r\nb\rc{{ 1 }}\r\n")).containsExactly("a <- a", "\nb\nc <- \nb\rc", "1 <- {{ 1 }}");
    }

    @Test
    void a_snapshot_maps_to_its_file() {
        String file = "-- head\n{% snapshot s %}\nselect {{ 1 }}\n{% endsnapshot %}\n";
        Rendering rendering =
                render(Template.parse(file, "a.sql").blocks().get(0).template());

        assertThat(rendering.text()).isEqualTo("\nselect 1\n");
        Span first = rendering.spans().get(0);
        assertThat(file.substring(first.sourceStart(), first.sourceEnd())).isEqualTo("\nselect ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\n{%- if true %}\n b {% else %} c {% endif -%}\n\nd\n",
                "{% for x in [1,2,3] %}{{ x }}{{ ',' if not loop.last }}{% endfor %}",
                "é😀 {{ '😀' }} 😀{# x #}",
                "{% for x in [[1],2] recursive %}a{% if x is iterable %}{{ loop(x) }}{% endif %}b{% endfor %}c",
                "{% macro m() %}x{% endmacro %}{{ m() }}{{ none }}{{ nosuch }}{{ '' }}",
                "{% set a = 1 %}\n{% set b %}{% endset %}\n{% do [] %}{% with c = 2 %}{{ c }} d{% endwith %}"
            })
    void spans_cover_the_output_without_gaps(String source) {
        Template template = Template.parse(source, "a.sql");
        Rendering rendering = render(template);

        assertThat(rendering.text()).isEqualTo(template.render(new DbtLikeContext(MACROS)));
        int end = 0;
        for (Span span : rendering.spans()) {
            assertThat(span.outputStart()).isEqualTo(end);
            assertThat(span.outputEnd()).isGreaterThan(end);
            end = span.outputEnd();
            if (span.kind() == Span.Kind.LITERAL) {
                assertThat(rendering.text().substring(span.outputStart(), end))
                        .isEqualTo(source.substring(span.sourceStart(), span.sourceEnd()));
            }
        }
        assertThat(end).isEqualTo(rendering.text().length());
    }
}
