package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code show}, {@code compile} and {@code debug} on a small project. */
class QueryCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void copyProject() throws IOException {
        project = TestProjects.copy("manifest", folder.resolve("project"));
    }

    @Test
    void showsRowsOfModelsSeedsTestsAndEphemeralModels() {
        assertThat(run("build", "--selector", "one").exitCode()).isZero();

        assertThat(run("show", "-q", "--select", "loans").out()).isEqualTo("""
                | isbn | title   |
                | ---: | ------- |
                |    1 | Emma    |
                |    2 | Ulysses |
                """);
        assertThat(run("show", "-q", "--select", "raw_books").out()).contains("| Ulysses |    20 |");
        assertThat(run("show", "-q", "--select", "priced").out()).contains("| Ulysses |  2000 |");
        assertThat(run("show", "-q", "--select", "no_dear_books").out()).isEqualTo("""
                | isbn | title | cents |
                | ---: | ----- | ----: |
                """);
    }

    @Test
    void showsRowsAsJson() throws IOException {
        assertThat(run("build", "--selector", "one").exitCode()).isZero();

        assertThat(JSON.readTree(run("show", "-q", "--select", "loans", "--output", "json")
                        .out()))
                .isEqualTo(JSON.readTree("""
                        {"node": "loans", "show": [{"isbn": 1, "title": "Emma"}, {"isbn": 2, "title": "Ulysses"}]}
                        """));
        assertThat(JSON.readTree(run("show", "-q", "--inline", "select {{ 1 + 1 }} as a, null as b", "--output", "json")
                        .out()))
                .isEqualTo(JSON.readTree("{\"show\": [{\"a\": 2, \"b\": null}]}"));
    }

    @Test
    void showsFiveRowsUnlessToldOtherwise() {
        String numbers = "select range as n from range(20)";

        assertThat(run("show", "-q", "--inline", numbers).out().lines()).hasSize(2 + 5);
        assertThat(run("show", "-q", "--inline", numbers, "--limit", "7").out().lines())
                .hasSize(2 + 7);
        assertThat(run("show", "-q", "--inline", numbers, "--limit", "-1").out().lines())
                .hasSize(2 + 20);
        assertThat(run("show", "-q", "--inline", numbers + " limit 3", "--limit", "9")
                        .out()
                        .lines())
                .hasSize(2 + 3);
    }

    @Test
    void cutsATableToATerminalAndNothingElse() {
        String wide = "select repeat('x', 200) as one, repeat('y', 200) as two";

        assertThat(run("show", "-q", "--inline", wide).out().lines()).allMatch(line -> line.length() > 400);
        assertThat(onTerminal(60, "show", "-q", "--inline", wide).lines()).allMatch(line -> line.length() <= 60);
    }

    @Test
    void saysWhatShowNeeds() {
        CliRun nothing = run("show");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("error DO101").contains("--select or --inline");

        CliRun wrong = run("show", "--inline", "select nope");
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.err()).contains("nope").doesNotContain("\tat ");
    }

    @Test
    void compilesNodesIntoTheTargetFolderAndBuildsNothing() throws IOException {
        Files.delete(project.resolve("selectors.yml"));

        CliRun compile = run("compile", "--full-refresh");

        assertThat(compile.exitCode()).as(compile.err()).isZero();
        assertThat(compile.out()).isEmpty();
        assertThat(compile.err()).contains(" nodes compiled").doesNotContain("built");
        assertThat(project.resolve("target/compiled/shelf/models/marts/loans.sql"))
                .content()
                .contains("with __dbt__cte__priced as (", "\"shelf\".\"main\".\"raw_books\"");
        assertThat(project.resolve("target/compiled/shelf/tests/no_dear_books.sql"))
                .isRegularFile();
        assertThat(project.resolve("target/compiled/shelf/models/marts/_marts.yml/not_null_loans_isbn.sql"))
                .isRegularFile();
        assertThat(project.resolve("target/compiled/shelf/analyses/dear.sql")).isRegularFile();
        assertThat(project.resolve("target/run")).doesNotExist();
        assertThat(project.resolve("target/manifest.json")).isRegularFile();
        assertThat(rows("select count(*) from information_schema.tables")).isEqualTo("[[0]]");
    }

    @Test
    void makesNoSchemaToCompile() throws IOException {
        Path profiles = project.resolve("profiles.yml");
        Files.writeString(profiles, Files.readString(profiles) + "      schema: apart\n");

        assertThat(run("compile", "-q", "--select", "books").out()).contains("\"shelf\".\"apart\".\"raw_books\"");
        assertThat(rows("select count(*) from information_schema.schemata where schema_name = 'apart'"))
                .isEqualTo("[[0]]");
    }

    @Test
    void printsTheSqlOfWhatIsSelected() throws IOException {
        CliRun one = run("compile", "-q", "--select", "books");
        assertThat(one.out())
                .isEqualTo("select isbn, title, cast(price * 100 as integer) as cents"
                        + " from \"shelf\".\"main\".\"raw_books\"\n");

        CliRun json = run("compile", "-q", "--select", "books", "--output", "json");
        JsonNode document = JSON.readTree(json.out());
        assertThat(document.get("node").textValue()).isEqualTo("books");
        assertThat(document.get("compiled").textValue() + "\n").isEqualTo(one.out());

        assertThat(run("compile", "-q", "--select", "books", "priced").out())
                .contains("-- model.shelf.books\n", "-- model.shelf.priced\n")
                .doesNotContain("-- test.");
        assertThat(run("compile", "-q", "--select", "no_dear_books").out()).contains("cents > 100000");
    }

    @Test
    void compilesWhatIsTyped() throws IOException {
        assertThat(run(
                                "compile",
                                "-q",
                                "--inline",
                                "select {{ var('n', 1) }} from {{ ref('books') }}",
                                "--vars",
                                "n: 7")
                        .out())
                .isEqualTo("select 7 from \"shelf\".\"main\".\"books\"\n");
        assertThat(JSON.readTree(run("compile", "-q", "--inline", "select {{ 1 + 1 }}", "--output", "json")
                        .out()))
                .isEqualTo(JSON.readTree("{\"compiled\": \"select 2\"}"));

        CliRun wrong = run("compile", "--inline", "select {{ ref('nowhere') }}");
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.err()).contains("nowhere").doesNotContain("\tat ");
    }

    @Test
    void saysWhereTheTargetComesFromAndConnects() {
        CliRun debug = run("debug");

        assertThat(debug.exitCode()).isZero();
        assertThat(debug.out())
                .contains("target       shelf.dev (duckdb)\n", "path         shelf.duckdb\n", "connection   ok\n")
                .containsOnlyOnce("threads ");
    }

    @Test
    void saysWhatIsWrongWithTheTarget() throws IOException {
        assertThat(run("debug", "--target", "nope").exitCode()).isEqualTo(2);
        assertThat(run("debug", "--target", "nope").err()).contains("profiles.yml:", "'nope'", "its targets are dev");
        assertThat(run("debug", "--profiles-dir", "nowhere").exitCode()).isEqualTo(2);
        assertThat(CliRun.of(folder, "debug", "--project-dir", "elsewhere").exitCode())
                .isEqualTo(2);
    }

    private CliRun run(String... arguments) {
        return CliRun.of(project, arguments);
    }

    private String onTerminal(int width, String... arguments) {
        StringWriter out = new StringWriter();
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true),
                new Terminal(true, false, true),
                Terminal.PLAIN,
                Map.of("HOME", folder.toString(), "COLUMNS", Integer.toString(width)),
                project,
                Clock.systemUTC(),
                Shell.Settings.USUAL);
        assertThat(new Dispatcher(CommandCatalog.STANDARD, shell).run(List.of(arguments)))
                .isZero();
        return out.toString();
    }

    private String rows(String sql) {
        try (DuckDbWarehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(project.resolve("shelf.duckdb")));
                Session session = warehouse.open()) {
            return session.query(sql).rows().toString();
        }
    }
}
