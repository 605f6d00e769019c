package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What configuration asks for around a node's own SQL. */
class NodeConfigTest {
    private static final String TRACE = """
            {% macro trace(what) %}
              insert into trace select '{{ model.name }}', count(*) + 1, '{{ what }}' from trace where node = '{{ model.name }}'
            {% endmacro %}
            """;

    @TempDir
    Path folder;

    @Test
    void runsHooksInTheirOrderInsideAndOutsideTheTransaction() throws IOException {
        SampleProject project = new SampleProject(
                        folder, "on-run-start: create table if not exists trace (node text, step int, what text)\n")
                .file("macros/trace.sql", TRACE)
                .file("models/hooked.sql", """
                        {{ config(
                          materialized='table',
                          pre_hook=[trace('1 in'), {'sql': trace('1 out'), 'transaction': false}, before_begin(trace('2 out'))],
                          post_hook=[after_commit(trace('out')), trace('in') ~ ';' ~ trace('in too')]
                        ) }}
                        select 1 as x
                        """)
                .file(
                        "models/fails.sql",
                        "{{ config(materialized='table', pre_hook=trace('undone'), post_hook='select no_such') }} select 1 as x");

        SampleProject.Outcome outcome = project.run("run");

        assertThat(outcome.statuses())
                .containsEntry("model.shop.hooked", "success")
                .containsEntry("model.shop.fails", "error");
        assertThat(project.rows("select what from trace where node = 'hooked' order by step"))
                .containsExactly("1 out", "2 out", "1 in", "in", "in too", "out");
        assertThat(project.rows("select what from trace where node = 'fails'")).isEmpty();
        assertThat(project.rows("select table_name from duckdb_tables() where table_name = 'fails'"))
                .isEmpty();
    }

    @Test
    void runsTheHeaderBeforeTheNodesSql() throws IOException {
        SampleProject project = new SampleProject(folder, "").file("models/headed.sql", """
                        {{ config(materialized='incremental') }}
                        {% call set_sql_header(config) %} create or replace temporary macro twice(a) as a * 2; {% endcall %}
                        select twice(21) as x
                        """);

        assertThat(project.run("run").exit()).isZero();
        assertThat(project.run("run").exit()).isZero();
        assertThat(project.rows("from headed")).containsExactly("42", "42");
    }

    @Test
    void holdsModelsToTheirContracts() throws IOException {
        SampleProject project = new SampleProject(
                        folder, "models: {+materialized: table, +contract: {enforced: true}}\n")
                .file("models/kept.sql", "select 'a' as name, 1 as id")
                .file("models/seen.sql", "{{ config(materialized='view') }} select 1 as id")
                .file("models/broken.sql", "select 'x' as id, 2 as more")
                .file("models/checked.sql", "select -1 as id")
                .file("models/all.yml", """
                        models:
                          - name: kept
                            constraints: [{type: primary_key, columns: [id]}, {type: check, name: short, expression: length(name) < 3}]
                            columns:
                              - {name: id, data_type: bigint, constraints: [{type: not_null}]}
                              - {name: name, data_type: text}
                          - {name: seen, columns: [{name: id, data_type: integer}]}
                          - {name: broken, columns: [{name: id, data_type: integer}]}
                          - {name: checked, columns: [{name: id, data_type: integer, constraints: [{type: check, expression: id > 0}]}]}
                        """);

        SampleProject.Outcome outcome = project.run("run", "--exclude", "kept");

        assertThat(outcome.statuses())
                .containsEntry("model.shop.seen", "success")
                .containsEntry("model.shop.broken", "error")
                .containsEntry("model.shop.checked", "error");
        assertThat(outcome.message("model.shop.broken"))
                .contains("only in the contract: id INTEGER")
                .contains("only in the query: id VARCHAR")
                .contains("more INTEGER");
        assertThat(outcome.said()).contains("models/all.yml:8:5");
        assertThat(outcome.message("model.shop.checked")).contains("CHECK constraint failed");

        project.file("models/kept.sql", "select 'a' as name, 1::bigint as id");
        assertThat(project.run("run", "--select", "kept").exit()).isZero();
        assertThat(project.run("run", "--select", "kept").exit()).isZero();
        assertThat(project.rows("describe kept"))
                .containsExactly("id, BIGINT, NO, PRI, null, null", "name, VARCHAR, YES, null, null, null");
        assertThat(project.rows(
                        "select constraint_type from duckdb_constraints() where table_name = 'kept' order by all"))
                .containsExactly("CHECK", "NOT NULL", "PRIMARY KEY");
    }

    @Test
    void writesDescriptionsWhereTheyAreToPersist() throws IOException {
        SampleProject project = new SampleProject(folder, "models: {+persist_docs: {relation: true, columns: true}}\n")
                .file("models/orders.sql", "{{ config(materialized='table') }} select 1 as id")
                .file("models/seen.sql", "select 1 as id")
                .file("models/silent.sql", "{{ config(persist_docs={'relation': false}) }} select 1 as id")
                .file("models/all.yml", """
                        models:
                          - {name: orders, description: It's all, columns: [{name: id, description: key}, {name: gone, description: x}]}
                          - {name: seen, description: A view}
                          - {name: silent, description: Never told}
                        """);

        SampleProject.Outcome outcome = project.run("run");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.said()).contains("no such documented columns: gone");
        assertThat(project.rows("""
                        select comment from duckdb_tables() where comment is not null
                        union all select comment from duckdb_columns() where comment is not null
                        union all select comment from duckdb_views() where comment is not null order by all""")).containsExactly("A view", "It's all", "key");
    }

    @Test
    void createsIndexes() throws IOException {
        SampleProject project = new SampleProject(folder, "")
                .file(
                        "models/orders.sql",
                        "{{ config(materialized='table', indexes=[{'columns': ['id'], 'unique': true}]) }} select 1 as id");

        assertThat(project.run("run").exit()).isZero();
        assertThat(project.run("run").exit()).isZero();
        assertThat(project.rows("select expressions, is_unique from duckdb_indexes()"))
                .containsExactly("[id], true");
    }

    @Test
    void saysOnceThatDuckDbHasNoGrants() throws IOException {
        SampleProject project = new SampleProject(folder, "models: {+grants: {select: [everyone]}}\n")
                .file("models/a.sql", "select 1 as id")
                .file("models/b.sql", "select 1 as id");

        SampleProject.Outcome outcome = project.run("run");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.said().split("DuckDB has no grants", -1)).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithSqlThatIsNotOneQuery() throws IOException {
        SampleProject project = new SampleProject(folder, "")
                .file("models/ended.sql", "select ';' as a, 1 as x; -- done")
                .file("models/nothing.sql", "{{ config(materialized='table') }} -- nothing here")
                .file("models/blank.sql", " \n");

        SampleProject.Outcome outcome = project.run("run");

        assertThat(outcome.statuses().keySet()).containsExactlyInAnyOrder("model.shop.ended", "model.shop.nothing");
        assertThat(outcome.said()).contains("remove the ';'");
        assertThat(outcome.message("model.shop.nothing"))
                .isEqualTo("there is no SQL in it, only comments or Jinja that prints nothing");
    }

    @Test
    void leavesTablesAsTheyAreWhereFullRefreshIsSwitchedOff() throws IOException {
        SampleProject project = new SampleProject(folder, "")
                .file(
                        "models/log.sql",
                        "{{ config(materialized='incremental', full_refresh=false) }} select {{ var('n') }} as n");

        project.run("run", "--vars", "{n: 1}");
        project.run("run", "--full-refresh", "--vars", "{n: 2}");

        assertThat(project.rows("from log order by n")).containsExactly("1", "2");
    }
}
