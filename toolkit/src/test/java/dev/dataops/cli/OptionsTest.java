package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** dbt's options on the command line do what they do in dbt, and those that are not there yet are not passed over in silence. */
class OptionsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        write("dbt_project.yml", "name: shop\nprofile: shop\n");
        write(
                "models/orders.sql",
                "{{ config(materialized='table') }} select {{ var('n', 1) }} as n, '{{ target.name }}' as t");
    }

    @Test
    void takesVariablesAsYamlOrJson() {
        assertThat(run("run", "--vars", "n: 2").exitCode()).isZero();
        assertThat(rows("select n from orders")).isEqualTo("[[2]]");

        assertThat(run("run", "--vars", "{\"n\": 3}").exitCode()).isZero();
        assertThat(rows("select n from orders")).isEqualTo("[[3]]");

        assertThat(run("run").exitCode()).isZero();
        assertThat(rows("select n from orders")).isEqualTo("[[1]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "n", "a: {", "n: 1: 2"})
    void refusesVariablesThatAreNoMap(String vars) {
        CliRun run = run("run", "--vars", vars);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--vars").contains(" DO").doesNotContain("\tat ");
        assertThat(folder.resolve(".dataops")).doesNotExist();
    }

    @Test
    void buildsWhereTheTargetSays() throws IOException {
        write("conf/profiles.yml", """
                shop:
                  target: one
                  outputs:
                    one: {type: duckdb, path: one.duckdb}
                    two: {type: duckdb, path: two.duckdb, schema: deux}
                """);

        assertThat(run("run", "--profiles-dir", "conf").exitCode()).isZero();
        assertThat(run("run", "--profiles-dir", "conf", "--target", "two").exitCode())
                .isZero();
        assertThat(run("-t", "two", "run", "--profiles-dir", "conf").exitCode()).isZero();

        assertThat(rows(found("one.duckdb"), "select t from main.orders")).isEqualTo("[[one]]");
        assertThat(rows(found("two.duckdb"), "select t from deux.orders")).isEqualTo("[[two]]");
        CliRun wrong = run("run", "--profiles-dir", "conf", "--target", "three");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("'three'", "one", "two");
    }

    @Test
    void writesArtifactsWhereItIsTold() {
        assertThat(run("run", "--target-path", "elsewhere").exitCode()).isZero();

        assertThat(folder.resolve("elsewhere/run_results.json")).isRegularFile();
        assertThat(folder.resolve("elsewhere/compiled/shop/models/orders.sql")).isRegularFile();
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void buildsAnewOnFullRefresh() throws IOException {
        write(
                "models/log.sql",
                "{{ config(materialized='incremental') }} select '{{ is_incremental() }}' as incremental");

        run("run", "--select", "log");
        run("run", "--select", "log");
        assertThat(rows("from log")).isEqualTo("[[False], [True]]");

        run("run", "--select", "log", "--full-refresh");
        assertThat(rows("from log")).isEqualTo("[[False]]");
    }

    @Test
    void endsAtTheFirstFailureWhereAsked() throws IOException {
        write("models/a_bad.sql", "select nope");
        write("models/b_good.sql", "select 1 as one");

        CliRun all = run("run", "--threads", "1");
        assertThat(all.exitCode()).isEqualTo(1);
        assertThat(all.err()).contains("2 models built");

        CliRun first = run("run", "--threads", "1", "--fail-fast");
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.err()).contains("1 failed, 2 skipped").contains("--fail-fast");
    }

    @Test
    void isQuietWhereAsked() throws IOException {
        CliRun quiet = run("run", "-q");
        assertThat(quiet.exitCode()).isZero();
        assertThat(quiet.out() + quiet.err()).isEmpty();
        assertThat(run("--quiet", "run").err()).isEmpty();

        write("models/bad.sql", "select nope");
        assertThat(run("run", "-q").err()).contains("models/bad.sql", "nope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many"})
    void refusesThreadsThatAreNoNumber(String threads) {
        CliRun run = run("run", "--threads", threads);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("error DO101").contains("--threads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--defer",
                "--state=prod",
                "--favor-state",
                "--empty",
                "--sample=3 days",
                "--event-time-start=2024-01-01",
                "--warn-error-options={}"
            })
    void saysWhatIsNotSupportedYet(String option) {
        CliRun run = run("run", option);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("error DO208: the option '" + option.replaceFirst("=.*", "") + "' is not supported yet");
        assertThat(folder.resolve(".dataops")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--no-partial-parse",
                "--no-defer",
                "--no-write-json",
                "--no-print",
                "--no-version-check",
                "--no-send-anonymous-usage-stats",
                "--log-format=text",
                "--no-use-colors"
            })
    void passesOverWhatChangesNothing(String option) {
        assertThat(run("run", option).exitCode()).isZero();
        assertThat(run(option, "run").exitCode()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CliRun run(String... arguments) {
        return CliRun.of(folder, arguments);
    }

    private Path found(String name) {
        Path beside = folder.resolve("conf").resolve(name);
        return Files.exists(beside) ? beside : folder.resolve(name);
    }

    private String rows(String sql) {
        return rows(folder.resolve(".dataops/warehouse.duckdb"), sql);
    }

    private static String rows(Path database, String sql) {
        try (DuckDbWarehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(database));
                Session session = warehouse.open()) {
            return session.query(sql).rows().toString();
        }
    }
}
