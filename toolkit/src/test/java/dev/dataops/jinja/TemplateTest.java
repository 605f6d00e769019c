package dev.dataops.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.jinja.runtime.BlockKind;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Context EMPTY = Undefined::of;

    private static Object evaluate(String source) {
        return Template.parse(source, "schema.yml").evaluate(new DbtLikeContext(Map.of()));
    }

    @Test
    void renders_text_and_values() {
        assertThat(Template.parse("a {{ 1 + 1 }} b\n", "t.sql").render(EMPTY)).isEqualTo("a 2 b");
    }

    @Test
    void knows_whether_there_is_anything_to_render() {
        assertThat(Template.parse("select 1 -- {x} }} %}\n", "t.sql").isStatic())
                .isTrue();
        assertThat(Template.parse("select {# c #} 1", "t.sql").isStatic()).isFalse();
        assertThat(Template.parse("{{ 1 }}", "t.sql").isStatic()).isFalse();
    }

    @Test
    void knows_what_is_called() {
        Template template = Template.parse(
                "{{ config(a=f(1)) }}{% macro m() %}{{ adapter.dispatch('x', 'p')(ref('a')) }}{% endmacro %}"
                        + "{% call statement('q') %}{{ dbt_utils.star(g) }}{% endcall %}{{ h }}{{ [1].append(2) }}",
                "t.sql");

        assertThat(template.calledNames())
                .containsExactly("f", "config", "adapter.dispatch", "ref", "statement", "dbt_utils.star");
    }

    @Test
    void knows_the_macros_of_a_file() {
        Template file = Template.parse("""
                {% macro twice(x, y: optional[int]=1 + 1) %}{{ return(x * y) }}{% endmacro %}
                {% test not_null(model) -%} select {{ model }} {%- endtest %}
                {% materialization view, adapter='duckdb', supported_languages=['sql', 'python'] %}{% endmaterialization %}
                {% materialization table, default %}{% endmaterialization %}
                {% data_test unique(model) %}{% enddata_test %}
                {% if x %}{% macro hidden() %}{% endmacro %}{% endif %}
                """, "macros/m.sql");

        assertThat(file.macros()).extracting("name").containsExactly("twice", "not_null", "view", "table", "unique");
        assertThat(file.macros())
                .extracting("macroName")
                .containsExactly(
                        "twice",
                        "test_not_null",
                        "materialization_view_duckdb",
                        "materialization_table_default",
                        "test_unique");
        assertThat(file.macros().get(1).line()).isEqualTo(2);
        assertThat(file.macros().get(1).sourceText())
                .isEqualTo("{% test not_null(model) -%} select {{ model }} {%- endtest %}");
        assertThat(file.macros().get(2).supportedLanguages()).containsExactly("sql", "python");
        assertThat(file.macros().get(3).supportedLanguages()).containsExactly("sql");
        assertThat(file.macros().get(0).parameters()).extracting("name").containsExactly("x", "y");
        assertThat(file.macros().get(0).parameters().get(1).type()).contains("optional[int]");
        assertThat(file.macros().get(0).parameters().get(1).defaultText()).contains("1 + 1");
    }

    @Test
    void knows_the_docs_and_snapshots_of_a_file() {
        Template file = Template.parse(
                "{% docs orders %}\n # {{ not jinja %}\n{% enddocs %}\n\n  {% snapshot s %}\n{{ boom }}{{ boom() }}{% endsnapshot %}",
                "snapshots/s.sql");

        BlockDefinition docs = file.blocks().get(0);
        assertThat(docs.kind()).isEqualTo(BlockKind.DOCS);
        assertThat(docs.name()).isEqualTo("orders");
        assertThat(docs.content()).isEqualTo("\n # {{ not jinja %}\n");
        assertThatThrownBy(docs::template).isInstanceOf(IllegalStateException.class);

        BlockDefinition snapshot = file.blocks().get(1);
        assertThat(snapshot.content()).isEqualTo("\n{{ boom }}{{ boom() }}");
        assertThat(snapshot.location()).hasToString("snapshots/s.sql:5:15");
        assertThatThrownBy(() -> snapshot.template().render(EMPTY))
                .isInstanceOfSatisfying(
                        JinjaException.class,
                        failure -> assertThat(failure.diagnostic().where())
                                .map(Object::toString)
                                .contains("snapshots/s.sql:6:14"));
        assertThat(file.render(EMPTY)).isEqualTo("\n\n  ");
    }

    @Test
    void evaluates_to_the_only_value_that_is_printed() {
        assertThat(evaluate("{{ 1 + 1 }}")).isEqualTo(2L);
        assertThat(evaluate("{{ target.type == 'duckdb' }}")).isEqualTo(true);
        assertThat(evaluate("{{ [1, ('a',)] }}")).isEqualTo(List.of(1L, PyTuple.of("a")));
        assertThat(evaluate("{{ none }}")).isNull();
        assertThat(evaluate("{% if true %}{{ 5 }}{% else %}{{ 6 }}{% endif %}")).isEqualTo(5L);
        assertThat(evaluate("{% set x = 1 %}{{ x }}")).isEqualTo(1L);
        assertThat(evaluate("{{ '1' }}")).isEqualTo("1");
        assertThat(evaluate(" {{ 1 }}")).isEqualTo(" 1");
        assertThat(evaluate("{{ 1 }}{{ 2 }}")).isEqualTo("12");
        assertThat(evaluate("abc")).isEqualTo("abc");
        assertThat(evaluate("")).isEqualTo("");
    }

    @Test
    void evaluates_to_the_type_that_a_filter_asks_for() {
        assertThat(evaluate("{{ 'True'|as_bool }}")).isEqualTo(true);
        assertThat(evaluate("{{ '5'|as_number }}")).isEqualTo(5L);
        assertThat(evaluate("{{ '[1, None]'|as_native }}"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(1L, null);
        assertThat(evaluate("{{ 'x y'|as_native }}")).isEqualTo("x y");
        assertThat(evaluate("{{ 5|as_text }}")).isEqualTo("5");
        assertThatThrownBy(() -> evaluate("{{ 'yes'|as_bool }}"))
                .isInstanceOf(JinjaException.class)
                .hasMessage("Could not convert value 'yes' into type 'bool'");
        assertThatThrownBy(() -> evaluate("{{ true|as_number }}")).isInstanceOf(JinjaException.class);
    }
}
