package dev.dataops.macros.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.macros.Macros;
import dev.dataops.macros.SampleNode;
import dev.dataops.macros.adapter.RunningAdapter;
import dev.dataops.macros.value.RelationValue;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dbt's macros as the library has them, rendered and run on an embedded DuckDB. */
class MacroLibraryTest {
    private static Warehouse warehouse;
    private static Session session;

    private final Macros macros = new Macros().withLibrary();

    @BeforeAll
    static void open() {
        warehouse = new DuckDbWarehouse(DuckDbConfig.inMemory());
        session = warehouse.open();
        session.execute("set timezone = 'UTC'");
    }

    @AfterAll
    static void close() {
        session.close();
        warehouse.close();
    }

    private SampleNode running(Map<String, Object> config) {
        RelationCache cache = new RelationCache(warehouse.defaultDatabase());
        return new SampleNode("shop")
                .running(config)
                .adapter(context -> new RunningAdapter(context, session, warehouse.relationSql(), cache));
    }

    private String render(String template) {
        return macros.render(template, running(Map.of()));
    }

    /** Returns the rows of a query as text, one line a row, sorted. */
    private static List<String> rows(String query) {
        return session.query("select columns(*)::varchar from (" + query + "\n) as q").rows().stream()
                .map(row -> String.join(
                        " | ",
                        row.stream()
                                .map(value -> value == null ? "null" : value.toString())
                                .toList()))
                .map(String::stripTrailing)
                .sorted()
                .toList();
    }

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        String text;
        try (InputStream in = MacroLibraryTest.class.getResourceAsStream("/macros/cross-database.cases")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String part : text.split("(?m)^== ")) {
            String[] lines = part.split("\n");
            List<String> expected = Stream.of(lines)
                    .filter(line -> line.startsWith("-->"))
                    .map(line -> line.substring(Math.min(4, line.length())).stripTrailing())
                    .toList();
            String template = String.join(
                    "\n",
                    Stream.of(lines)
                            .skip(1)
                            .filter(line -> !line.startsWith("-->"))
                            .toList());
            if (!expected.isEmpty()) {
                cases.add(Arguments.of(lines[0], template, expected));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void gives_the_rows_that_dbt_gives(String name, String template, List<String> expected) {
        assertThat(rows(render(template))).isEqualTo(expected);
    }

    @Test
    void all_cases_are_read() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(60);
    }

    @Test
    void every_macro_has_a_form_to_dispatch_to() {
        MacroCatalog catalog = macros.catalog();
        for (CatalogMacro macro : catalog.all()) {
            String source = macro.definition().sourceText();
            int call = source.indexOf("adapter.dispatch('");
            while (call >= 0) {
                int start = call + "adapter.dispatch('".length();
                String name = source.substring(start, source.indexOf('\'', start));
                assertThat(catalog.find("dbt", "default__" + name).or(() -> catalog.find("dbt", "duckdb__" + name)))
                        .as("%s dispatches %s", macro.id(), name)
                        .isPresent();
                call = source.indexOf("adapter.dispatch('", start);
            }
        }
        assertThat(catalog.all()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "not_null(relation, 'status') ~ null",
                "unique(relation, 'id') ~ 2 | 2",
                "accepted_values(relation, 'status', ['open', 'done']) ~ lost | 1",
                "accepted_values(relation, 'id', [1, 2], quote=false) ~ 4 | 1",
                "relationships(relation, 'customer', to='customers', field='id') ~ 9",
            })
    void generic_tests_return_the_rows_that_should_not_be_there(String test, String row) {
        session.execute("create or replace table orders as select * from (values"
                + " (1, 'open', 7), (2, 'done', 7), (2, 'lost', 9), (4, null, null)) as t(id, status, customer);"
                + " create or replace table customers as select 7 as id");
        String template = "{% set relation = 'orders' %}{{ test_" + test + " }}";

        assertThat(rows(render(template))).containsExactly(row);
    }

    @Test
    void a_not_null_test_that_stores_its_failures_keeps_whole_rows() {
        session.execute("create or replace table stored as select 1 as id, null as status");

        String sql = macros.render("{{ test_not_null('stored', 'status') }}", running(Map.of("store_failures", true)));

        assertThat(rows(sql)).containsExactly("1 | null");
    }

    @Test
    void a_where_filters_what_a_test_reads() {
        String template = "{{ get_where_subquery('orders') }}";

        assertThat(macros.render(template, running(Map.of("where", "id > 1"))))
                .isEqualTo("(select * from orders where id > 1) dbt_subquery");
        assertThat(macros.render(template, running(Map.of()))).isEqualTo("orders");
    }

    @Test
    void a_tests_query_says_how_many_failures_there_are_and_what_they_mean() {
        assertThat(rows(render("{{ get_test_sql('select 1 union all select 2', 'count(*)', '!= 0', '> 5', none) }}")))
                .containsExactly("2 | true | false");
        assertThat(rows(render("{{ get_test_sql('select * from range(9)', 'count(*)', '!= 0', '> 5', 3) }}")))
                .containsExactly("3 | true | false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "generate_schema_name(none, none) ~ main",
                "generate_schema_name('  silver ', none) ~ main_silver",
                "generate_schema_name_for_env('silver', none) ~ main",
                "generate_database_name(none, none) ~ db",
                "generate_database_name('other', none) ~ other",
                "generate_alias_name(none, {'name': 'orders'}) ~ orders",
                "generate_alias_name(' o ', {'name': 'orders'}) ~ o",
                "generate_alias_name(none, {'name': 'orders', 'version': 2}) ~ orders_v2",
                "generate_alias_name(none, {'name': 'orders', 'version': '2.1'}) ~ orders_v2_1",
                "generate_latest_version_pointer_alias(none, {'name': 'orders'}) ~ orders",
            })
    void names_nodes_as_dbt_does(String call, String name) {
        assertThat(macros.render("{{ " + call + " | trim }}")).isEqualTo(name);
    }

    @Test
    void a_project_overrides_how_nodes_are_named() {
        macros.with(
                "shop",
                "{% macro default__generate_schema_name(custom_schema_name, node) %}{{ custom_schema_name }}{% endmacro %}");

        assertThat(macros.render("{{ generate_schema_name('silver', none) }}")).isEqualTo("silver");
    }

    @Test
    void a_model_is_incremental_only_when_it_runs_as_one_over_a_table() {
        session.execute("create schema if not exists main; create or replace table main.orders as select 1 as id");
        Map<String, Object> incremental = Map.of("materialized", "incremental");
        String template = "{{ is_incremental() }}";

        assertThat(macros.render(template, inMemory(incremental))).isEqualTo("True");
        assertThat(macros.render(template, inMemory(Map.of("materialized", "incremental", "full_refresh", true))))
                .isEqualTo("False");
        assertThat(macros.render(template, inMemory(Map.of("materialized", "table"))))
                .isEqualTo("False");
        assertThat(macros.render(template, new SampleNode("shop"))).isEqualTo("False");
        session.execute("drop table main.orders; create view main.orders as select 1 as id");
        assertThat(macros.render(template, inMemory(incremental))).isEqualTo("False");
        session.execute("drop view main.orders");
        assertThat(macros.render(template, inMemory(incremental))).isEqualTo("False");
    }

    /** A node whose relation lies in the warehouse's own database. */
    private SampleNode inMemory(Map<String, Object> config) {
        return running(config).extras(Map.of("this", relation("main", "orders")));
    }

    private static Object relation(String schema, String name) {
        return RelationValue.of(RelationName.of(warehouse.defaultDatabase(), schema, name));
    }

    private List<String> afterRunning(String strategy, Map<String, Object> config) {
        session.execute(
                "create or replace table target as select * from (values (1, 'a', 10), (2, 'b', 20)) as t(id, name, n);"
                        + "create or replace table batch as select * from (values (2, 'B', 21), (3, 'c', 30)) as t(id, name, n)");
        String sql = macros.render(
                "{% set columns = adapter.get_columns_in_relation(api.Relation.create(identifier='target')) %}"
                        + "{% set arguments = {'target_relation': 'target', 'temp_relation': 'batch', 'unique_key': config.get('unique_key'),"
                        + " 'dest_columns': columns, 'incremental_predicates': config.get('incremental_predicates')} %}"
                        + "{{ adapter.get_incremental_strategy_macro(context, '" + strategy + "')(arguments) }}",
                running(config));
        session.execute(sql);
        return rows("select * from target");
    }

    @Test
    void strategies_change_a_table_as_dbts_do() {
        assertThat(afterRunning("append", Map.of()))
                .containsExactly("1 | a | 10", "2 | B | 21", "2 | b | 20", "3 | c | 30");
        assertThat(afterRunning("delete+insert", Map.of("unique_key", "id")))
                .containsExactly("1 | a | 10", "2 | B | 21", "3 | c | 30");
        assertThat(afterRunning("delete+insert", Map.of("unique_key", List.of("id", "name"))))
                .containsExactly("1 | a | 10", "2 | B | 21", "2 | b | 20", "3 | c | 30");
        assertThat(afterRunning(
                        "delete+insert", Map.of("unique_key", "id", "incremental_predicates", List.of("n > 100"))))
                .containsExactly("1 | a | 10", "2 | B | 21", "2 | b | 20", "3 | c | 30");
        assertThat(afterRunning("default", Map.of("unique_key", "id")))
                .containsExactly("1 | a | 10", "2 | B | 21", "3 | c | 30");
        assertThat(afterRunning("merge", Map.of("unique_key", "id")))
                .containsExactly("1 | a | 10", "2 | B | 21", "3 | c | 30");
        assertThat(afterRunning("merge", Map.of("unique_key", List.of("id"), "merge_update_columns", List.of("n"))))
                .containsExactly("1 | a | 10", "2 | b | 21", "3 | c | 30");
        assertThat(afterRunning("merge", Map.of("unique_key", "id", "merge_exclude_columns", List.of("N"))))
                .containsExactly("1 | a | 10", "2 | B | 20", "3 | c | 30");
        assertThat(afterRunning("merge", Map.of()))
                .containsExactly("1 | a | 10", "2 | B | 21", "2 | b | 20", "3 | c | 30");
    }

    @Test
    void a_project_adds_strategies_of_its_own() {
        macros.with("shop", "{% macro get_incremental_nothing_sql(arg_dict) %}select 1{% endmacro %}");

        assertThat(afterRunning("nothing", Map.of())).containsExactly("1 | a | 10", "2 | b | 20");
    }

    @Test
    void strategies_that_are_not_there_are_refused() {
        assertThatThrownBy(() -> afterRunning("insert_overwrite", Map.of()))
                .hasMessageContaining("insert_overwrite is not supported on duckdb");
        assertThatThrownBy(() -> afterRunning("upsert", Map.of()))
                .hasMessageContaining("there is no incremental strategy 'upsert': no macro get_incremental_upsert_sql");
        assertThatThrownBy(() -> afterRunning(
                        "merge",
                        Map.of(
                                "unique_key",
                                "id",
                                "merge_update_columns",
                                List.of("n"),
                                "merge_exclude_columns",
                                List.of("id"))))
                .hasMessageContaining("not both");
    }

    private String processed(String mode) {
        session.execute("create or replace table wide as select 1 as id, 2 as gone, 3 as n;"
                + "create or replace table narrow as select 1 as id, 'x' as fresh, 4.5::double as n");
        return render(
                "{% set target = api.Relation.create(identifier='wide') %}{% set source = api.Relation.create(identifier='narrow') %}"
                        + "{% set columns = process_schema_changes('" + mode + "', source, target) %}"
                        + "{{ columns | map(attribute='name') | join(',') if columns else 'as before' }}");
    }

    @Test
    void changed_columns_are_treated_as_configured() {
        assertThat(processed("ignore")).isEqualTo("as before");
        assertThat(rows("select column_name, column_type from (describe wide)"))
                .containsExactly("gone | INTEGER", "id | INTEGER", "n | INTEGER");
        assertThat(processed("append_new_columns")).isEqualTo("id,fresh,n");
        assertThat(rows("select column_name, column_type from (describe wide)"))
                .containsExactly("fresh | VARCHAR", "gone | INTEGER", "id | INTEGER", "n | INTEGER");
        assertThat(processed("sync_all_columns")).isEqualTo("id,fresh,n");
        assertThat(rows("select column_name, column_type from (describe wide)"))
                .containsExactly("fresh | VARCHAR", "id | INTEGER", "n | DOUBLE");
        assertThatThrownBy(() -> processed("fail"))
                .hasMessageContaining("only in the query: fresh")
                .hasMessageContaining("only in the table: gone")
                .hasMessageContaining("changed types: n");
    }

    @Test
    void relations_are_made_renamed_and_dropped() {
        render("{% do run_query(create_table_as(false, api.Relation.create(identifier='made'), 'select 1 as id')) %}");
        assertThat(rows("select * from made")).containsExactly("1");

        render("{% do run_query(create_view_as(api.Relation.create(identifier='seen'), 'select 2 as id')) %}");
        assertThat(rows("select * from seen")).containsExactly("2");

        render(
                "{% do rename_relation(api.Relation.create(identifier='made', type='table'), api.Relation.create(identifier='renamed')) %}"
                        + "{% do truncate_relation(api.Relation.create(identifier='renamed')) %}");
        assertThat(rows("select * from renamed")).isEmpty();

        render("{% do drop_relation(api.Relation.create(identifier='renamed', type='table')) %}"
                + "{% do drop_relation(api.Relation.create(identifier='seen', type='view')) %}");
        assertThatThrownBy(() -> rows("select * from renamed")).hasMessageContaining("renamed");
        assertThatThrownBy(() -> rows("select * from seen")).hasMessageContaining("seen");
    }

    @Test
    void schemas_are_made_found_and_dropped() {
        render("{% do create_schema(api.Relation.create(schema='made')) %}");
        assertThat(render("{{ 'made' in list_schemas('memory').columns[0].values() }}"))
                .isEqualTo("True");
        assertThat(
                        render(
                                "{{ check_schema_exists(api.Relation.create(database='memory').information_schema(), 'MADE')[0][0] }}"))
                .isEqualTo("1");
        render("{% do drop_schema(api.Relation.create(schema='made')) %}");
        assertThat(render("{{ 'made' in list_schemas('memory').columns[0].values() }}"))
                .isEqualTo("False");
    }

    @Test
    void a_contract_that_is_enforced_is_checked_before_a_table_is_made() {
        Map<String, Object> config = Map.of("contract", new HashMap<>(Map.of("enforced", true)));
        Map<String, Object> id = Map.of("name", "id", "data_type", "integer");
        Map<String, Object> name = Map.of("name", "name", "data_type", "varchar");
        String template =
                "{{ create_table_as(false, api.Relation.create(identifier='bound'), \"select 'x' as name, 1 as id\") }}";

        SampleNode kept = running(config)
                .extras(Map.of("model", Map.of("columns", new TreeMap<>(Map.of("id", id, "name", name)))));
        session.execute(macros.render(template, kept));
        assertThat(rows("select * from bound")).containsExactly("1 | x");

        SampleNode broken = running(config).extras(Map.of("model", Map.of("columns", Map.of("id", id))));
        assertThatThrownBy(() -> macros.render(template, broken))
                .hasMessageContaining("only in the query: name VARCHAR");
        session.execute("drop table bound");
    }

    @Test
    void hooks_run_where_they_belong() {
        session.execute("create or replace table hooked (n integer)");
        String template = "{% set hooks = [{'sql': 'insert into hooked values ({{ 6 + 1 }})', 'transaction': true},"
                + " {'sql': 'insert into hooked values (8)', 'transaction': false}, {'sql': ' ', 'transaction': true}] %}";

        render("{% raw %}"
                + template.replace("{% set", "{% endraw %}{% set")
                        .replace("%}{% endraw", "%}{% endraw")
                        .replace("{{ 6 + 1 }}", "7")
                + "{{ run_hooks(hooks) }}");
        assertThat(rows("select * from hooked")).containsExactly("7");
        render(template.replace("{{ 6 + 1 }}", "7") + "{{ run_hooks(hooks, inside_transaction=False) }}");
        assertThat(rows("select * from hooked")).containsExactly("7", "8");
        assertThat(render("{{ before_begin('x') }} {{ in_transaction('y') }}"))
                .isEqualTo("{\"sql\": \"x\", \"transaction\": false} {\"sql\": \"y\", \"transaction\": true}");
    }

    @Test
    void freshness_is_a_row_of_two_times() {
        session.execute(
                "create or replace table loaded as select timestamp '2024-01-01' as seen union all select timestamp '2024-02-01'");

        assertThat(
                        render(
                                "{{ collect_freshness('loaded', 'seen', \"seen < '2024-01-15'\").table.rows[0]['max_loaded_at'] }}"))
                .isEqualTo("2024-01-01 00:00:00");
        assertThat(
                        render(
                                "{{ collect_freshness_custom_sql('loaded', 'select max(seen) from loaded').table.rows[0][0] }}"))
                .isEqualTo("2024-02-01 00:00:00");
    }

    @Test
    void nothing_runs_while_a_project_is_parsed() {
        assertThat(
                        macros.render(
                                "{% set rows = run_query('select no sql') %}[{{ rows is defined }}]{% call statement('x') %}no sql{% endcall %}"))
                .isEqualTo("[False]");
    }
}
