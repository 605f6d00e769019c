package dev.dataops.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.sql.Quoting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbtContextTest {
    private final Macros macros = new Macros();
    private final SampleNode node = new SampleNode("shop");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{{ target.schema }} {{ target.name }} {{ target.type }} {{ target.threads }} {{ target.path }}"
                        + "~ main dev duckdb 4 x.duckdb",
                "{{ target.target_name }} {{ target.profile_name }} {{ env.schema }} ~ dev shop main",
                "{{ database }}.{{ schema }} {{ project_name }} ~ db.main shop",
                "{{ ref('a') }} {{ ref('pkg', 'a') }} {{ ref('a', v=2) }} {{ ref('a', version='3') }}"
                        + "~ \"db\".\"main\".\"a\" \"db\".\"pkg\".\"a\" \"db\".\"main\".\"a_v2\" \"db\".\"main\".\"a_v3\"",
                "{{ source('raw', 'orders') }} {{ this }} {{ this.identifier }} ~ \"db\".\"raw\".\"orders\" \"db\".\"main\".\"orders\" orders",
                "{{ model.unique_id }} {{ execute }} ~ model.shop.orders False",
                "{{ dbt_version }} {{ invocation_id }} {{ run_started_at.strftime('%Y-%m-%d') }} ~ 1.11.0 id-7 2024-02-29",
                "{{ flags.FULL_REFRESH }} {{ flags.NOPE is defined }} {{ invocation_args_dict.which }} ~ True False run",
                "{{ tojson({'b': [1, 2.5, none, true], 'a': 'é'}) }} ~ {\"b\": [1, 2.5, null, true], \"a\": \"\\u00e9\"}",
                "{{ tojson({'b': 1, 'a': 2}, sort_keys=true) }} ~ {\"a\": 2, \"b\": 1}",
                "{{ fromjson('{\"a\": [1, 2.0, null]}') }} {{ fromjson('{', 'no') }} ~ {'a': [1, 2.0, None]} no",
                "{{ fromyaml('a: 1', 'no') }} {{ toyaml({'a': 1}, 'no') }} ~ no no",
                "{{ set([1, 2, 2]) | list }} {{ set(1, 'no') }} {{ set_strict('aa') | list }} ~ [1, 2] no ['a']",
                "{{ zip([1, 2], 'ab') | list }} {{ zip(1, default='no') }} {{ zip_strict([1], [2, 3]) | list }}"
                        + "~ [(1, 'a'), (2, 'b')] no [(1, 2)]",
                "{{ local_md5('hello world') }} ~ 5eb63bbbe01eeed093cb22bb8f5acdc3",
                "{{ diff_of_two_dicts({'a': ['x', 'Y']}, {'A': ['y']}) }} ~ {'a': ['x']}",
                "{{ api.Relation.create(schema='s', identifier='t') }} {{ api.Column.translate_type('string') }} ~ \"s\".\"t\" TEXT",
                "{{ context['target']['schema'] }} {{ context.get('nope', 'no') }} {{ 'ref' in context }} {{ 'nope' in context }}"
                        + "~ main no True False",
                "{{ builtins.ref('a') }} {{ builtins['this'] }} {{ 'ref' in builtins }} ~ \"db\".\"main\".\"a\" \"db\".\"main\".\"orders\" True",
                "{{ graph.nodes }} {{ selected_resources }} ~ {} []",
                "{{ modules.datetime.date(2024, 2, 29) }} {{ modules.re.match('a+', 'aab').group() }} ~ 2024-02-29 aa",
                "{{ pre_hooks is none }} {{ post_hooks is none }} {{ sql is none }} {{ sql_now }} {{ defer_relation }} ~ True True True now() None",
                "{{ load_result('x') is none }} ~ True",
                "{{ nope is defined }}|{{ nope }} ~ False|",
                "{{ thread_id is string }} ~ True",
                "{{ render('{{ target.schema }}!') }} {{ render('plain') }} ~ main! plain",
                "{{ extra }} ~ more",
            })
    void knows_dbts_names(String template, String rendered) {
        InvocationContext shared = macros.context()
                .flags(Map.of("FULL_REFRESH", true))
                .arguments(Map.of("which", "run"))
                .graph(() -> Map.of("nodes", Map.of()))
                .invocation("id-7", Instant.parse("2024-02-29T10:00:00Z"))
                .build();

        assertThat(Macros.render(template, node.extras(Map.of("extra", "more")), shared))
                .isEqualTo(rendered.strip());
    }

    @Test
    void functions_of_no_interest_print_nothing() {
        assertThat(macros.render("[{{ config(materialized='table') }}{{ log('a') }}{{ print('b') }}"
                        + "{{ store_result('x', 'OK') }}{{ write('sql') }}{{ exceptions.warn('c') }}]"))
                .isEqualTo("[]");
        assertThat(macros.said()).containsExactly("log a", "print b", "warn c");
    }

    @Test
    void logs_for_people_on_demand() {
        macros.render("{% do log('a', info=true) %}{% do log(1 ~ 'b', False) %}");

        assertThat(macros.said()).containsExactly("info a", "log 1b");
    }

    @Test
    void macros_override_what_dbt_calls_alike_and_builtins_keeps_the_original() {
        macros.with(
                "shop",
                "{% macro ref() %}{{ return(builtins.ref(*varargs, **kwargs).include(database=false)) }}{% endmacro %}");

        assertThat(macros.render("{{ ref('a') }} {{ context['ref']('a') }} {{ builtins['ref']('a', v=1) }}"))
                .isEqualTo("\"main\".\"a\" \"main\".\"a\" \"db\".\"main\".\"a_v1\"");
    }

    @Test
    void packages_are_namespaces() {
        macros.with("shop", "{% macro own() %}own{% endmacro %}")
                .with("utils", "{% macro star() %}{{ utils.inner() }}*{% endmacro %}{% macro inner() %}i{% endmacro %}")
                .withLibrary();

        assertThat(macros.render(
                        "{{ utils.star() }} {{ shop.own() }} {{ dbt.concat(['a', 'b']) }} {{ utils['star']() }}"))
                .isEqualTo("i* own a || b i*");
        assertThatThrownBy(() -> macros.render("{{ utils.stars() }}", node.running(Map.of())))
                .hasMessageContaining("the package 'utils' has no macro 'stars'")
                .hasMessageContaining("did you mean 'star'?");
        assertThat(macros.render("{{ utils.stars is defined }} {{ utils.get('stars', 'no') }}"))
                .isEqualTo("False no");
    }

    @Test
    void names_inside_of_a_packages_macro_are_those_that_the_node_sees() {
        macros.with("shop", "{% macro helper() %}shop's{% endmacro %}")
                .with(
                        "utils",
                        "{% macro helper() %}utils'{% endmacro %}{% macro call() %}{{ helper() }}{% endmacro %}");

        assertThat(macros.render("{{ utils.call() }}", new SampleNode("shop"))).isEqualTo("shop's");
        assertThat(macros.render("{{ utils.call() }}", new SampleNode("utils"))).isEqualTo("utils'");
    }

    @Test
    void tells_the_node_which_macros_its_own_template_calls() {
        macros.with("shop", "{% macro outer() %}{{ inner() }}{% endmacro %}{% macro inner() %}{% endmacro %}")
                .withLibrary();

        macros.render("{{ outer() }}{{ dbt.dateadd('day', 1, 'd') }}{% set unused = inner %}", node);

        assertThat(node.called()).containsExactly("macro.shop.outer", "macro.dbt.dateadd");
    }

    @Test
    void macros_return_values() {
        macros.with(
                "shop",
                "{% macro numbers() %}text{% do return([1, 2]) %}{% endmacro %}"
                        + "{% macro wrapped() %}{% call plain() %}{{ return('inner') }}{% endcall %}never{% endmacro %}"
                        + "{% macro plain() %}{{ caller() }}{% endmacro %}");

        assertThat(macros.render("{{ numbers()[1] + 1 }} {{ numbers() is string }}"))
                .isEqualTo("3 False");
        assertThatThrownBy(() -> macros.render("{{ return(1) }}")).hasMessageContaining("outside of a macro");
    }

    @Test
    void the_context_can_be_added_to() {
        macros.with("shop", "{% macro later() %}{{ added }}{% endmacro %}");

        assertThat(macros.render("{% do context.update({'added': 7}) %}{{ later() }} {{ added }}"))
                .isEqualTo("7 7");
        assertThat(macros.render("{{ added is defined }}")).isEqualTo("False");
    }

    @Test
    void results_are_handed_out_once() {
        assertThat(macros.render(
                        "{% do store_result('x', 'OK') %}{{ load_result('x').response }} {{ load_result('y') }}"))
                .isEqualTo("OK None");
        assertThat(
                        macros.render(
                                "{% do store_result('main', 'OK') %}{{ load_result('main').data }}{{ load_result('main').data }}"))
                .isEqualTo("[][]");
        assertThat(
                        macros.render(
                                "{% do store_raw_result('x', message='done', code='7', rows_affected=3) %}"
                                        + "{% set r = load_result('x') %}{{ r.response }} {{ r['response'].rows_affected }} {{ r.table | length }}"))
                .isEqualTo("done 3 0");
        assertThatThrownBy(() ->
                        macros.render("{% do store_result('x', 'OK') %}{{ load_result('x') }}{{ load_result('x') }}"))
                .hasMessageContaining("'x' of a statement was loaded before");
    }

    @Test
    void a_macro_that_raises_ends_the_rendering_with_its_message_place_and_callers() {
        macros.with(
                "shop",
                "{% macro check(n) %}\n  {% if n < 0 %}{{ exceptions.raise_compiler_error('n is ' ~ n) }}{% endif %}{% endmacro %}"
                        + "{% macro outer() %}{{ check(-1) }}{% endmacro %}");

        assertThatThrownBy(() -> macros.render("select\n{{ outer() }}"))
                .asInstanceOf(type(ToolkitException.class))
                .extracting(ToolkitException::diagnostic)
                .satisfies(found -> assertThat(found.code()).isEqualTo(ErrorCode.MACRO_RAISED))
                .satisfies(found -> assertThat(found.node()).contains("model.shop.orders"))
                .satisfies(found ->
                        assertThat(found.where().orElseThrow().toString()).startsWith("macros/shop.sql:2"))
                .satisfies(found -> assertThat(found.message())
                        .startsWith("n is -1")
                        .contains("in macro check", "in macro outer", "models/orders.sql:2"));
    }

    @ParameterizedTest
    @CsvSource({
        "raise_compiler_error, DO304",
        "raise_not_implemented, DO208",
        "raise_database_error, DO501",
        "raise_fail_fast_error, DO504",
        "raise_duplicate_resource_name, DO304",
    })
    void exceptions_have_codes(String function, String code) {
        assertThatThrownBy(() -> macros.render("{{ exceptions." + function + "('because') }}"))
                .isInstanceOfSatisfying(ToolkitException.class, failure -> {
                    assertThat(failure.diagnostic().code().id()).isEqualTo(code);
                    assertThat(failure.diagnostic().message()).contains("because");
                });
    }

    @Test
    void a_broken_contract_shows_the_difference() {
        assertThatThrownBy(
                        () -> macros.render(
                                "{{ exceptions.raise_contract_error("
                                        + "[{'formatted': 'id int'}, {'formatted': 'a text'}], [{'formatted': 'id int'}, {'formatted': 'b text'}]) }}"))
                .hasMessageContaining("only in the contract: a text")
                .hasMessageContaining("only in the query: b text");
    }

    @Test
    void config_collects_while_parsing_and_knows_nothing() {
        String rendered = macros.render(
                "{{ config(materialized='table', pre_hook='select 1') }}{{ config({'tags': ['a']}) }}{% do config.set('x', none) %}"
                        + "[{{ config.get('materialized', 'd') }}{{ config.require('materialized') }}{{ config.persist_column_docs() }}]",
                node);

        assertThat(rendered).isEqualTo("[False]");
        assertThat(node.configured()).hasSize(3);
        assertThat(node.configured().get(0))
                .containsExactlyInAnyOrderEntriesOf(Map.of("materialized", "table", "pre-hook", "select 1"));
        assertThat(node.configured().get(1)).isEqualTo(Map.of("tags", List.of("a")));
        assertThat(node.configured().get(2)).containsEntry("x", null);
    }

    @Test
    void config_reads_while_running_and_collects_nothing() {
        node.running(Map.of(
                "materialized", "table", "meta", Map.of("owner", "ada"), "persist_docs", Map.of("columns", true)));

        assertThat(macros.render(
                        "{{ config(materialized='view') }}{{ config.get('materialized') }} {{ config.get('nope') }} {{ config.get('nope', 'd') }}"
                                + " {{ config.require('materialized') }} {{ config.meta_get('owner') }} {{ config.meta_get('x', 'd') }}"
                                + " {{ config.persist_relation_docs() }} {{ config.persist_column_docs() }}"
                                + " {{ config.get('materialized', validator=validation.any[string]) }}",
                        node))
                .isEqualTo("table None d table ada d False True table");
        assertThat(node.configured()).isEmpty();
        assertThatThrownBy(() -> macros.render("{{ config.require('unique_key') }}", node))
                .hasMessageContaining("'unique_key' is required and not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ config('table') }}",
                "{{ config() }}",
                "{{ config(pre_hook='a', **{'pre-hook': 'b'}) }}",
                "{{ ref() }}",
                "{{ ref('a', 'b', 'c') }}",
                "{{ ref(none) }}",
                "{{ ref('a', v=[1]) }}",
                "{{ source('a') }}",
                "{{ source('a', 1) }}",
                "{{ submit_python_job(model, 'x') }}",
                "{{ adapter_macro('x') }}",
                "{{ metric('x') }}",
                "{{ load_agate_table() }}",
                "{{ try_or_compiler_error('no date', modules.datetime.datetime.strptime, 'x', '%Y') }}",
                "{{ tojson(ref('a')) }}",
                "{{ set_strict(1) }}",
                "{{ dbt.snapshot_merge_sql() }}",
                "{{ snapshot_merge_sql() }}",
            })
    void wrong_use_fails_at_its_place(String template) {
        macros.withLibrary();

        assertThatThrownBy(() -> macros.render("\n" + template))
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        failure -> assertThat(failure.diagnostic().render()).startsWith("models/orders.sql:2"));
    }

    @Test
    void a_macro_that_only_dbt_has_is_named_as_such_and_can_be_written_by_the_project() {
        macros.withLibrary();

        assertThatThrownBy(() -> macros.render("{{ dbt.snapshot_merge_sql('a') }}"))
                .hasMessageContaining("the macro dbt.snapshot_merge_sql is one of dbt's that is not supported yet");

        macros.with("shop", "{% macro snapshot_merge_sql(x) %}mine{% endmacro %}");
        assertThat(macros.render("{{ snapshot_merge_sql('a') }}")).isEqualTo("mine");
    }

    @Test
    void hosts_call_macros_and_read_results() {
        macros.with("shop", "{% macro twice(x) %}{{ return(x * 2) }}{% endmacro %}")
                .withLibrary();
        DbtContext context = new DbtContext(macros.context().build(), node);

        assertThat(context.macro("twice").call(Arguments.of(21L))).isEqualTo(42L);
        assertThat(context.dispatch("type_string", Optional.of("dbt")).call(Arguments.NONE))
                .isEqualTo("TEXT");
        assertThat(context.result("main")).isEmpty();
        assertThatThrownBy(() -> context.macro("nope")).hasMessageContaining("there is no macro 'nope'");
    }

    @Test
    void on_snowflake_names_are_not_quoted() {
        Target snowflake = new Target("shop", "dev", "snowflake", "DB", "MAIN", 4, Map.of(), Optional.empty());
        InvocationContext shared =
                InvocationContext.builder(macros.catalog(), snowflake).build();

        assertThat(Macros.render("{{ api.Relation.create(schema='s', identifier='t') }}", node, shared))
                .isEqualTo("s.t");
        assertThat(shared.relations().quoting()).isEqualTo(Quoting.NONE);
    }

    @Test
    void extras_win_over_everything() {
        macros.with("shop", "{% macro results() %}macro{% endmacro %}");
        Map<String, @Nullable Object> extras = Map.of("results", "extra", "ref", "gone");

        assertThat(macros.render("{{ results }} {{ ref }}", node.extras(Map.copyOf(extras))))
                .isEqualTo("extra gone");
    }
}
