package dev.dataops.macros.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dataops.core.ToolkitException;
import dev.dataops.macros.Macros;
import dev.dataops.macros.SampleNode;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterValueTest {
    private final Macros macros = new Macros().withLibrary();
    private static Warehouse warehouse;
    private static Session session;
    private RelationCache cache;

    @BeforeAll
    static void open() {
        warehouse = new DuckDbWarehouse(DuckDbConfig.inMemory());
        session = warehouse.open();
    }

    @AfterAll
    static void close() {
        session.close();
        warehouse.close();
    }

    @BeforeEach
    void fill() {
        session.execute("drop schema if exists s cascade; create schema s;"
                + " create table s.orders as select 1 as id, 'a' as name, 1.5::decimal(10,2) as amount;"
                + " create view s.latest as select * from s.orders; create table s.fewer as select 1 as id");
        cache = new RelationCache(warehouse.defaultDatabase());
    }

    private String render(String template) {
        SampleNode node = new SampleNode("shop")
                .running(Map.of())
                .adapter(context -> new RunningAdapter(context, session, warehouse.relationSql(), cache));
        return macros.render(
                "{% set orders = api.Relation.create('memory', 's', 'orders', 'table') %}" + template, node);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "adapter.type() ~ duckdb",
                "adapter.get_relation('memory', 's', 'orders') ~ \"memory\".\"s\".\"orders\"",
                "adapter.get_relation('memory', 'S', 'ORDERS').type ~ table",
                "adapter.get_relation(database='memory', schema='s', identifier='latest').is_view ~ True",
                "adapter.get_relation('memory', 's', 'nope') is none ~ True",
                "adapter.get_relation('memory', 'nope', 'nope') is none ~ True",
                "load_cached_relation(orders).type ~ table",
                "get_or_create_relation('memory', 's', 'orders', 'view')[0] ~ True",
                "get_or_create_relation('memory', 's', 'new', 'view')[1].type ~ view",
                "adapter.list_relations('memory', 's') | map(attribute='name') | sort | join(',') ~ fewer,latest,orders",
                "adapter.list_relations_without_caching(orders) | length ~ 3",
                "list_relations_without_caching(orders) | length ~ 3",
                "adapter.get_columns_in_relation(orders) | map(attribute='name') | list ~ ['id', 'name', 'amount']",
                "adapter.get_columns_in_relation(orders) | map(attribute='dtype') | list ~ ['INTEGER', 'VARCHAR', 'DECIMAL(10,2)']",
                "get_columns_in_relation(orders) | map(attribute='data_type') | list"
                        + " ~ ['INTEGER', 'character varying(256)', 'DECIMAL(10,2)']",
                "adapter.get_columns_in_relation(api.Relation.create('memory', 's', 'nope')) ~ []",
                "adapter.get_missing_columns(orders, adapter.get_relation('memory', 's', 'fewer'))"
                        + " | map(attribute='name') | list ~ ['name', 'amount']",
                "adapter.get_column_schema_from_query('select 1 as a, 2.5 as b') | map(attribute='dtype') | list"
                        + " ~ ['INTEGER', 'DECIMAL(2,1)']",
                "get_column_schema_from_query('select 1 as a')[0].name ~ a",
                "adapter.check_schema_exists('memory', 'S') ~ True",
                "adapter.check_schema_exists('memory', 'nope') ~ False",
                "adapter.quote('a') ~ \"a\"",
                "adapter.quote_as_configured('a', 'identifier') ~ \"a\"",
                "adapter.quote_as_configured('a', 'other') ~ a",
                "adapter.quote_seed_column('a', false) ~ a",
                "adapter.quote_seed_column('a', none) ~ \"a\"",
                "adapter.execute('select 7 as n', fetch=true)[1].rows[0].n ~ 7",
                "adapter.execute('select 7 as n', fetch=true)[0] ~ OK",
                "adapter.execute('select * from range(9)', fetch=true, limit=2)[1] | length ~ 2",
                "adapter.execute('select 7 as n')[1] | length ~ 0",
                "adapter.dispatch('type_string', 'dbt')() ~ TEXT",
                "adapter.dispatch('type_string', macro_namespace='dbt')() ~ TEXT",
                "adapter.Relation.create(schema='s', identifier='t') ~ \"s\".\"t\"",
                "adapter.Column.translate_type('string') ~ TEXT",
                "'merge' in adapter.valid_incremental_strategies() ~ True",
                "adapter.behavior.some_flag.no_warn ~ False",
                "adapter.location_exists('/no/such/file.csv') ~ False",
                "adapter.is_motherduck() ~ False",
            })
    void answers_as_dbts_adapter_does(String expression, String answer) {
        assertThat(render("{{ " + expression + " }}")).isEqualTo(answer);
    }

    @Test
    void asks_for_the_relations_of_a_schema_once() {
        render("{% do adapter.get_relation('memory', 's', 'orders') %}");
        session.execute("create table s.unseen as select 1 as id");

        assertThat(render("{{ adapter.get_relation('memory', 's', 'unseen') is none }}"))
                .isEqualTo("True");
        assertThat(render("{{ adapter.list_relations_without_caching(orders) | length }}"))
                .isEqualTo("4");
        assertThat(render("{{ adapter.get_relation('memory', 's', 'unseen') }}"))
                .isEqualTo("\"memory\".\"s\".\"unseen\"");
    }

    @Test
    void changes_relations_and_remembers() {
        render("{% do adapter.drop_relation(adapter.get_relation('memory', 's', 'latest')) %}"
                + "{% do adapter.rename_relation(orders, api.Relation.create('memory', 's', 'renamed')) %}"
                + "{% do adapter.truncate_relation(api.Relation.create('memory', 's', 'renamed')) %}"
                + "{% do adapter.create_schema(api.Relation.create('memory', 'fresh')) %}");

        assertThat(render("{{ adapter.list_relations('memory', 's') | map(attribute='name') | sort | join(',') }}"))
                .isEqualTo("fewer,renamed");
        assertThat(session.query("select count(*) from s.renamed").rows().get(0).get(0))
                .isEqualTo(0L);
        assertThat(session.schemas("memory")).contains("fresh");

        render("{% do adapter.drop_schema(api.Relation.create('memory', 'fresh')) %}");
        assertThat(session.schemas("memory")).doesNotContain("fresh");
    }

    @Test
    void what_is_noted_in_the_cache_is_found() {
        render("{% do adapter.get_relation('memory', 's', 'x') %}");

        assertThat(render("{{ adapter.cache_added(api.Relation.create('memory', 's', 'x', 'view')) }}"
                        + "{{ adapter.get_relation('memory', 's', 'X').type }}"
                        + "{{ adapter.cache_renamed(api.Relation.create('memory', 's', 'x'), api.Relation.create('memory', 's', 'y')) }}"
                        + " {{ adapter.get_relation('memory', 's', 'x') }} {{ adapter.get_relation('memory', 's', 'y').type }}"
                        + "{{ adapter.cache_dropped(api.Relation.create('memory', 's', 'y')) }}"
                        + " {{ adapter.get_relation('memory', 's', 'y') }}"))
                .isEqualTo("view None view None");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adapter.get_relation('memory', 's', 'orders') => None",
                "adapter.list_relations_without_caching(orders) => []",
                "adapter.get_columns_in_relation(orders) => []",
                "adapter.get_missing_columns(orders, orders) => []",
                "adapter.get_column_schema_from_query('no sql') => []",
                "adapter.check_schema_exists('memory', 's') => False",
                "adapter.execute('no sql', fetch=true)[1] | length => 0",
                "adapter.drop_relation(orders) => None",
                "adapter.create_schema(orders) => None",
                "adapter.cache_added(orders) => ",
                "adapter.quote('a') => \"a\"",
                "adapter.dispatch('type_string', 'dbt')() => TEXT",
            })
    void answers_without_a_warehouse_while_parsing(String line) {
        String[] sides = line.split(" => ", 2);

        assertThat(macros.render(
                        "{% set orders = api.Relation.create('memory', 's', 'orders') %}{{ " + sides[0] + " }}"))
                .isEqualTo(sides[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "adapter.get_columns_in_relation('orders') ~ expected a relation such as ref('name') returns, not str 'orders'",
                "adapter.get_columns_in_relation(none) ~ expected a relation such as ref('name') returns, not NoneType",
                "adapter.get_columns_in_relations(orders) ~ adapter has no 'get_columns_in_relations'",
                "adapter.get_columns_in_relations(orders) ~ did you mean 'get_columns_in_relation'?",
                "adapter.dispatch('x', ['dbt_utils']) ~ the macro_namespace in adapter.dispatch is a package's name, not list",
                "adapter.dispatch('x', packages=['a']) ~ takes no 'packages' any more",
                "adapter.dispatch('typ_string', 'dbt') ~ did you mean 'type_string'?",
                "adapter.quote_seed_column('a', 'yes') ~ quote_columns is true or false, not 'yes'",
                "adapter.add_query('select ?', bindings=[1]) ~ with bindings is not supported",
                "adapter.get_relation('a') ~ missing 2 required",
            })
    void wrong_use_is_refused(String expression, String message) {
        assertThatThrownBy(() -> render("{{ " + expression + " }}"))
                .isInstanceOfSatisfying(
                        ToolkitException.class,
                        failure -> assertThat(failure.diagnostic().render())
                                .contains(message)
                                .startsWith("models/orders.sql:1"));
    }

    @Test
    void what_duckdb_rejects_keeps_duckdbs_message() {
        assertThatThrownBy(() -> render("{% do run_query('select nope from s.orders') %}"))
                .hasMessageContaining("nope");
    }

    @Test
    void tables_are_printed_for_people() {
        render("{% do run_query('select 1 as id').print_table() %}");

        assertThat(macros.said()).containsExactly("print | id |\n| -- |\n|  1 |\n");
    }
}
