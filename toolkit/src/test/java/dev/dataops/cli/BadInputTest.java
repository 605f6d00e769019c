package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong gets one clear message with its place, the right exit code and no stack trace, and leaves what was built before as it was. */
class BadInputTest {
    @TempDir
    Path folder;

    @BeforeEach
    void goodProject() throws IOException {
        write("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\n");
        write("seeds/payments.csv", "id,amount\n1,10\n2,20\n");
        write(
                "models/orders.sql",
                "{{ config(materialized='table') }}\nselect id, amount from {{ ref('payments') }}\n");
    }

    @Test
    void missingRef() throws IOException {
        assertThat(run("build").exitCode()).isZero();
        write("models/totals.sql", "select *\nfrom {{ ref('ordres') }}\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err())
                .contains("models/totals.sql:2:9: error DO206")
                .contains("'ordres'")
                .contains("did you mean 'orders'?");
        assertNoTrace(build);
        assertThat(rows("select sum(amount) from orders")).isEqualTo("[[30]]");
    }

    @Test
    void cycle() throws IOException {
        write("models/a.sql", "select * from {{ ref('b') }}");
        write("models/b.sql", "select * from {{ ref('c') }}");
        write("models/c.sql", "select * from {{ ref('a') }}");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err())
                .contains("error DO401")
                .contains("models/a.sql", "models/b.sql", "models/c.sql")
                .containsPattern("a[^\\n]*b[^\\n]*c|b[^\\n]*c[^\\n]*a|c[^\\n]*a[^\\n]*b");
        assertNoTrace(build);
    }

    @Test
    void yamlThatCannotBeRead() throws IOException {
        write("models/schema.yml", "version: 2\nmodels:\n  - name: orders\n    columns: [\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).containsPattern("models/schema\\.yml:\\d+:\\d+: error DO202");
        assertNoTrace(build);
    }

    @Test
    void yamlKeyThatIsUnknown() throws IOException {
        write("dbt_project.yml", "name: shop\nversion: '1.0'\nprofile: shop\nmodel-path: [models]\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("dbt_project.yml:4:1: error DO203").contains("did you mean 'model-paths'?");
        assertNoTrace(build);
    }

    @Test
    void yamlTypeThatIsWrong() throws IOException {
        write("models/schema.yml", "version: 2\nmodels:\n  - name: orders\n    columns: yes please\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("models/schema.yml:4:14: error DO204").contains("columns");
        assertNoTrace(build);
    }

    @Test
    void jinjaThatCannotBeRead() throws IOException {
        write("models/broken.sql", "select 1\n{% if true %}\nunion all select 2\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err())
                .containsPattern("models/broken\\.sql:\\d+:\\d+: error DO301")
                .contains("endif");
        assertNoTrace(build);
    }

    @Test
    void macroThatRaises() throws IOException {
        write(
                "macros/checks.sql",
                "{% macro refuse(what) %}\n{{ exceptions.raise_compiler_error('no ' ~ what) }}\n{% endmacro %}\n");
        write("models/refused.sql", "select 1\n{% if execute %}{{ refuse('way') }}{% endif %}\n");
        write("models/after.sql", "select * from {{ ref('refused') }}");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .contains("DO304")
                .contains("no way")
                .contains("models/refused.sql:2")
                .contains("refuse")
                .containsPattern("skip\\S* .*after");
        assertNoTrace(build);
    }

    @Test
    void macroThatRaisesWhileParsing() throws IOException {
        write(
                "macros/checks.sql",
                "{% macro refuse() %}{{ exceptions.raise_compiler_error('not like this') }}{% endmacro %}\n");
        write("models/refused.sql", "select 1 {{ refuse() }}");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err())
                .contains("error DO304")
                .contains("not like this")
                .contains("models/refused.sql:1:13");
        assertNoTrace(build);
    }

    @Test
    void sqlThatDuckDbRejects() throws IOException {
        assertThat(run("build").exitCode()).isZero();
        write(
                "models/orders.sql",
                "{{ config(materialized='table') }}\n\nselect id,\n  amuont\nfrom {{ ref('payments') }}\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .contains("models/orders.sql:4:3: error DO501")
                .contains("amuont")
                .contains("target/compiled/shop/models/orders.sql");
        assertNoTrace(build);
        assertThat(rows("select sum(amount) from orders")).isEqualTo("[[30]]");
    }

    @Test
    void resultsAsJsonNameThePlaceToo() throws IOException {
        write("models/orders.sql", "select id,\n  amuont\nfrom {{ ref('payments') }}\n");

        CliRun build = run("build", "--output", "json", "--quiet");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.out())
                .startsWith("{")
                .contains("\"passed\": false")
                .contains("\"unique_id\": \"seed.shop.payments\"")
                .contains("\"where\": \"models/orders.sql:2:3\"")
                .contains("\"code\": \"DO501\"");
    }

    @Test
    void malformedCsv() throws IOException {
        assertThat(run("build").exitCode()).isZero();
        write("seeds/payments.csv", "id,amount\n1,10\n2,20,30\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err())
                .contains("seeds/payments.csv:3: error DO214")
                .contains("this line has 3 fields, the header has 2");
        assertNoTrace(build);
        assertThat(rows("select sum(amount) from payments")).isEqualTo("[[30]]");
    }

    @Test
    void duplicateModelName() throws IOException {
        write("models/sub/orders.sql", "select 1 as id");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err())
                .contains("error DO205")
                .contains("models/orders.sql")
                .contains("models/sub/orders.sql");
        assertNoTrace(build);
    }

    @Test
    void unknownSelectorMethod() {
        CliRun build = run("build", "--select", "tagg:nightly");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("error DO402").contains("'tagg'").contains("did you mean 'tag'?");
        assertNoTrace(build);
    }

    @Test
    void adapterThatWeDoNotHave() throws IOException {
        write("profiles.yml", "shop:\n  target: dev\n  outputs:\n    dev:\n      type: duckbd\n      schema: main\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err())
                .contains("profiles.yml:5:")
                .contains("error DO103")
                .contains("duckbd")
                .contains("did you mean 'duckdb'?");
        assertNoTrace(build);
    }

    @Test
    @Tag("process")
    void lockedDatabase() throws Exception {
        assertThat(run("build").exitCode()).isZero();
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddataops.test.stop-at=before:model.shop.orders",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.dataops.cli.Main",
                        "build",
                        "--project-dir",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitLine(holder, "stopped at before:model.shop.orders");

            CliRun build = run("build");

            assertThat(build.exitCode()).isEqualTo(3);
            assertThat(build.err())
                    .contains("error DO602")
                    .contains("warehouse.duckdb")
                    .contains(Long.toString(holder.pid()));
            assertNoTrace(build);
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(rows("select sum(amount) from orders")).isEqualTo("[[30]]");
    }

    @Test
    void folderWithoutProject() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        CliRun build = CliRun.of(empty, "build", "--project-dir", ".");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("error DO201").contains("--project-dir");
        assertNoTrace(build);
    }

    @Test
    void everythingThatIsWrongAtOnce() throws IOException {
        write("models/one.sql", "select * from {{ ref('nowhere') }}");
        write("models/two.sql", "{{ what( }}");
        write("models/schema.yml", "version: 2\nmodels:\n  - name: orders\n    columns: 7\n");

        CliRun build = run("build");

        assertThat(build.exitCode()).isEqualTo(2);
        assertThat(build.err()).contains("models/two.sql:1:").contains("models/schema.yml:4:14");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CliRun run(String... arguments) {
        return CliRun.of(folder, arguments);
    }

    private static void assertNoTrace(CliRun run) {
        assertThat(run.out() + run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private String rows(String sql) {
        try (DuckDbWarehouse warehouse =
                        new DuckDbWarehouse(DuckDbConfig.of(folder.resolve(".dataops/warehouse.duckdb")));
                Session session = warehouse.open()) {
            List<List<Object>> rows = session.query(sql).rows();
            return rows.toString();
        }
    }

    private static void awaitLine(Process process, String wanted) throws IOException {
        try (var lines = process.errorReader()) {
            String line = lines.readLine();
            while (line != null && !line.equals(wanted)) {
                line = lines.readLine();
            }
            assertThat(line).isEqualTo(wanted);
        }
    }
}
