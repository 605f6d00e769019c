package dev.dataops.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTestsTest {
    @TempDir
    Path folder;

    private SampleProject project;

    @BeforeEach
    void writeProject() throws IOException {
        project = new SampleProject(folder, "")
                .file("models/orders.sql", "select unnest([1, 2, 3]) as id, null::integer as amount");
    }

    @Test
    void countsNoFailuresWhereTheThresholdsLetThemPass() throws IOException {
        project.file(
                "tests/few.sql",
                "{{ config(warn_if='>5', error_if='>5') }} select * from {{ ref('orders') }} where id > 1");

        SampleProject.Outcome outcome = project.run("build");

        assertThat(outcome.statuses()).containsEntry("test.shop.few", "pass");
        assertThat(outcome.failures("test.shop.few")).isZero();
    }

    @Test
    void failsWithErrorWhereTheCountIsNull() throws IOException {
        project.file("tests/total.sql", "{{ config(fail_calc='sum(amount)') }} select * from {{ ref('orders') }}");

        SampleProject.Outcome outcome = project.run("build");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.statuses()).containsEntry("test.shop.total", "error");
        assertThat(outcome.message("test.shop.total")).isEqualTo("the test's fail_calc gave NULL, not a number");
        assertThat(outcome.said()).contains("tests/total.sql").contains("coalesce");
    }

    @Test
    void judgesByThresholdsAndSeverity() throws IOException {
        project.file("tests/fails.sql", "select * from {{ ref('orders') }} where id = 1")
                .file("tests/warns.sql", "{{ config(severity='warn') }} select * from {{ ref('orders') }}")
                .file(
                        "tests/warns_before_it_fails.sql",
                        "{{ config(warn_if='>1', error_if='>3') }} select * from {{ ref('orders') }}")
                .file("tests/limited.sql", "{{ config(limit=2, severity='warn') }} select * from {{ ref('orders') }}");

        SampleProject.Outcome outcome = project.run("build");

        assertThat(outcome.message("test.shop.fails")).isEqualTo("Got 1 result, configured to fail if != 0");
        assertThat(outcome.message("test.shop.warns")).isEqualTo("Got 3 results, configured to warn if != 0");
        assertThat(outcome.message("test.shop.warns_before_it_fails"))
                .isEqualTo("Got 3 results, configured to warn if >1");
        assertThat(outcome.failures("test.shop.limited")).isEqualTo(2);
    }

    @Test
    void keepsWhatIsWrongInTheRelationThatIsAskedFor() throws IOException {
        project.file(
                "tests/kept.sql",
                "{{ config(store_failures_as=var('kind'), severity='warn', schema='wrong', alias='kept_rows') }}"
                        + " select id from {{ ref('orders') }} where id > 1");
        String kinds = "select table_type from information_schema.tables where table_name = 'kept_rows'";

        for (String kind : List.of("table", "view", "table")) {
            SampleProject.Outcome outcome = project.run("build", "--vars", "{kind: " + kind + "}");

            assertThat(outcome.statuses()).containsEntry("test.shop.kept", "warn");
            assertThat(outcome.results()
                            .get("test.shop.kept")
                            .get("relation_name")
                            .asText())
                    .isEqualTo("\"warehouse\".\"main_wrong\".\"kept_rows\"");
            assertThat(project.rows(kinds)).containsExactly(kind.equals("view") ? "VIEW" : "BASE TABLE");
            assertThat(project.rows("select id from main_wrong.kept_rows order by 1"))
                    .hasSize(2);
        }
    }

    @Test
    void keepsNothingForATestThatSaysSoAgainstTheFlag() throws IOException {
        project.file(
                        "tests/not_kept.sql",
                        "{{ config(store_failures=false, severity='warn') }} select * from {{ ref('orders') }}")
                .file("tests/kept.sql", "{{ config(severity='warn') }} select * from {{ ref('orders') }}");

        project.run("build", "--store-failures");

        assertThat(project.rows("select table_name from information_schema.tables where table_schema like '%audit'"))
                .containsExactly("kept");
    }
}
