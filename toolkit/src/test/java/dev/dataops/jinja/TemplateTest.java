package dev.dataops.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.jinja.runtime.Macro;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.Undefined;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Context EMPTY = Undefined::of;

    @Test
    void renders_text_and_values() {
        assertThat(Template.parse("a {{ 1 + 1 }} b\n", "t.sql").render(EMPTY)).isEqualTo("a 2 b");
    }

    @Test
    void knows_the_macros_of_a_file() {
        Template file = Template.parse("""
                {% macro twice(x, y=2) %}{{ return(x * y) }}{% endmacro %}
                {% test not_null(model) %}select {{ model }}{% endtest %}
                {% materialization view, adapter='duckdb' %}{% endmaterialization %}
                """, "macros/m.sql");
        assertThat(file.macros()).extracting("name").containsExactly("twice", "not_null", "view");
        assertThat(file.macros())
                .extracting("macroName")
                .containsExactly("twice", "test_not_null", "materialization_view_duckdb");
        assertThat(file.macros().get(1).line()).isEqualTo(2);
        assertThat(file.macros().get(1).sourceText())
                .isEqualTo("{% test not_null(model) %}select {{ model }}{% endtest %}");
        assertThat(Macro.bind(file.macros().get(0), EMPTY)
                        .call(Arguments.with(Arguments.of(4L).positional(), Map.of())))
                .isEqualTo(8L);
    }
}
