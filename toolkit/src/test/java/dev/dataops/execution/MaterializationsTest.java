package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How models and seeds become relations, and what is left where that fails. */
class MaterializationsTest {
    private static final String TYPE = "select table_type from information_schema.tables where table_name = 'm'";

    @TempDir
    private Path folder;

    private SampleProject project;

    @BeforeEach
    void layOut() throws IOException {
        project = new SampleProject(folder, "");
    }

    @Test
    void replacesATableByAViewAndBack() throws IOException {
        model("materialized='table'", "select 1 as n");
        assertThat(project.run("run").exit()).isZero();
        assertThat(project.rows(TYPE)).containsExactly("BASE TABLE");

        model("materialized='view'", "select 2 as n");
        assertThat(project.run("run").exit()).isZero();
        assertThat(project.rows(TYPE)).containsExactly("VIEW");

        model("materialized='table'", "select 3 as n");
        assertThat(project.run("run").exit()).isZero();
        assertThat(project.rows(TYPE)).containsExactly("BASE TABLE");
        assertThat(project.rows("from m")).containsExactly("3");

        model("materialized='view'", "select 4 as n");
        assertThat(project.run("run").exit()).isZero();
        model("materialized='incremental'", "select 5 as n");
        assertThat(project.run("run").exit()).isZero();
        assertThat(project.rows("from m")).containsExactly("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "view", "incremental"})
    void leavesTheOldRelationWhereTheNewOneFails(String materialized) throws IOException {
        model("materialized='" + materialized + "'", "select 1 as n");
        assertThat(project.run("run").exit()).isZero();

        model("materialized='" + materialized + "', post_hook='insert into nowhere values (1)'", "select 2 as n");
        SampleProject.Outcome second = project.run("run");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.message("model.shop.m")).contains("nowhere");
        assertThat(project.rows("from m")).containsExactly("1");
        assertThat(project.rows("select count(*) from information_schema.tables where table_name like '%dbt_tmp%'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incremental_strategy='append' | 1, 1; 1, 2; 2, 2",
                "unique_key='id' | 1, 2; 2, 2",
                "unique_key=['id'], incremental_strategy='merge' | 1, 2; 2, 2",
                "unique_key='id', incremental_strategy='merge', merge_exclude_columns=['day'] | 1, 1; 2, 2",
                "unique_key='id', incremental_strategy='merge', merge_update_columns=['day'] | 1, 2; 2, 2",
                "unique_key='id', incremental_strategy='delete+insert' | 1, 2; 2, 2"
            })
    void takesInNewRows(String config, String expected) throws IOException {
        model(
                "materialized='incremental', " + config,
                "select 1 as id, {{ var('day') }} as day"
                        + "{% if is_incremental() %} union all select 2, {{ var('day') }}{% endif %}");

        assertThat(project.run("run", "--vars", "day: 1").exit()).isZero();
        SampleProject.Outcome second = project.run("run", "--vars", "day: 2");

        assertThat(second.exit()).as(second.said()).isZero();
        assertThat(project.rows("from m order by all")).containsExactly(expected.split("; "));
    }

    @Test
    void refusesAStrategyThatItDoesNotHave() throws IOException {
        model("materialized='incremental', incremental_strategy='apend'", "select 1 as id");
        project.run("run");

        SampleProject.Outcome second = project.run("run");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.said()).contains("'apend'", "did you mean 'append'?");
        assertThat(project.rows("from m")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignore | 2 as old, 3 as new | [id, old] | success",
                "append_new_columns | 2 as old, 3 as new | [id, old, new] | success",
                "sync_all_columns | 3 as new | [id, new] | success",
                "fail | 2 as old, 3 as new | [id, old] | error"
            })
    void followsTheColumnsAsAsked(String policy, String select, String columns, String status) throws IOException {
        String config = "materialized='incremental', on_schema_change='" + policy + "'";
        model(config, "select 1 as id, 1 as old");
        project.run("run");

        model(config, "select 2 as id, " + select);
        SampleProject.Outcome second = project.run("run");

        assertThat(second.statuses()).as(second.said()).containsEntry("model.shop.m", status);
        assertThat(project.rows("select list(column_name order by ordinal_position) from information_schema.columns"
                        + " where table_name = 'm'"))
                .containsExactly("" + columns + "");
    }

    @Test
    void runsHooksInsideAndOutsideTheTransaction() throws IOException {
        project.file("seeds/log.csv", "what\nstart\n");
        project.run("seed");
        model(
                "materialized='table', pre_hook=[{'sql': \"insert into log values ('kept')\", 'transaction': false},"
                        + " \"insert into log values ('undone')\"]",
                "select error('no') as n");

        assertThat(project.run("run").exit()).isEqualTo(1);

        assertThat(project.rows("from log")).containsExactly("start", "kept");
    }

    @Test
    void loadsSeedsAsConfigured() throws IOException {
        project.file("seeds/s.csv", "id;code\n1;007\n")
                .file(
                        "seeds/p.yml",
                        "seeds:\n  - name: s\n    config: {delimiter: ';', column_types: {code: varchar}}\n");
        assertThat(project.run("seed").exit()).isZero();
        assertThat(project.rows("from s")).containsExactly("1, 007");

        project.file("seeds/s.csv", "id;code;more\n1;007;x\n");
        SampleProject.Outcome wider = project.run("seed");
        assertThat(wider.exit()).isEqualTo(1);
        assertThat(wider.said()).contains("seeds/s.csv", "(id, code, more)", "(id, code)", "--full-refresh");
        assertThat(project.rows("from s")).containsExactly("1, 007");

        assertThat(project.run("seed", "--full-refresh").exit()).isZero();
        assertThat(project.rows("from s")).containsExactly("1, 007, x");
    }

    @Test
    void saysWhyNodesWereSkipped() throws IOException {
        project.file("models/a.sql", "select nope")
                .file("models/b.sql", "select * from {{ ref('a') }}")
                .file("models/c.sql", "select * from {{ ref('b') }}")
                .file("models/z.sql", "select 1 as one");

        SampleProject.Outcome all = project.run("run", "--threads", "1");
        assertThat(all.statuses())
                .isEqualTo(Map.of(
                        "model.shop.a", "error",
                        "model.shop.b", "skipped",
                        "model.shop.c", "skipped",
                        "model.shop.z", "success"));
        assertThat(all.message("model.shop.c")).contains("because a failed");

        SampleProject.Outcome first = project.run("run", "--threads", "1", "--fail-fast");
        assertThat(first.statuses()).containsEntry("model.shop.z", "skipped");
        assertThat(first.message("model.shop.z")).contains("--fail-fast");
    }

    private void model(String config, String sql) throws IOException {
        project.file("models/m.sql", "{{ config(" + config + ") }}\n" + sql);
    }
}
