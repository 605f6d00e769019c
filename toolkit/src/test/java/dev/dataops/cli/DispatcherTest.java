package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Verbosity;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Option;

class DispatcherTest {
    private static final String BUILD_OPTIONS = """

            Options:
              -s, --select=<select>...   What to build.
                  --threads=<threads>    How many at once.

            Global options:
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new TreeMap<>();
    private Terminal terminal = Terminal.PLAIN;

    @picocli.CommandLine.Command(description = "Builds what is selected.")
    private static final class Build implements Command {
        @Option(
                names = {"-s", "--select"},
                arity = "1..*",
                description = "What to build.")
        private List<String> select = List.of();

        @Option(names = "--threads", description = "How many at once.")
        private Integer threads = 1;

        @Override
        public int run(Shell shell) {
            shell.out().println("select " + select + " threads " + threads);
            shell.out()
                    .println(
                            shell.settings() + " colours " + shell.outTerminal().colours());
            return ExitCode.FAILED;
        }
    }

    @picocli.CommandLine.Command
    private record Failing(Throwable failure) implements Command {
        @Override
        public int run(Shell shell) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    private static CommandCatalog catalog() {
        return new CommandCatalog(List.of(
                new CommandCatalog.Entry("build", "Models", "Build and test.", Build::new),
                entry("boom", "Models", "Never works.", new IllegalStateException("the\u001b[31m impossible")),
                entry("overflow", "Models", "Never ends.", new StackOverflowError()),
                entry(
                        "wrong",
                        "Project",
                        "Finds mistakes.",
                        new ToolkitException(
                                List.of(
                                        Diagnostic.error(
                                                ErrorCode.WAREHOUSE_LOCKED, "the file is locked by \u001b[2Jyou"),
                                        Diagnostic.warning(ErrorCode.SQL_FAILED, "odd")
                                                .at(new SourceLocation("a.sql", 3, 7))
                                                .withHint("look\ntwice")),
                                null))));
    }

    private static CommandCatalog.Entry entry(String name, String group, String summary, Throwable failure) {
        return new CommandCatalog.Entry(name, group, summary, () -> new Failing(failure));
    }

    private int run(String... args) {
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                terminal,
                environment,
                folder,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Shell.Settings.USUAL);
        return new Dispatcher(catalog(), shell).run(List.of(args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "help", "-q --help"})
    void shows_all_commands_by_group(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isZero();

        assertThat(out).hasToString("""
                Usage: dataops <command> [<options>]

                Loads, orders, builds and tests dbt-style SQL projects.

                Models:
                  build     Build and test.
                  boom      Never works.
                  overflow  Never ends.

                Project:
                  wrong     Finds mistakes.

                Options:
                  -h, --help     Show this help, or with a command that command's, and end.
                  -V, --version  Show the version and end.
                """);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build --help", "--help build", "help build", "build -s a -h"})
    void shows_the_options_of_a_command(String line) {
        assertThat(run(line.split(" "))).isZero();

        assertThat(out.toString())
                .startsWith("Usage: dataops build [<options>]\n\nBuilds what is selected.\n" + BUILD_OPTIONS)
                .contains("--[no-]use-colors")
                .doesNotContain("--partial-parse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "-v"})
    void shows_the_version(String option) {
        assertThat(run(option)).isZero();
        assertThat(out).hasToString("dataops development\n");
    }

    @Test
    void runs_a_command_and_returns_its_exit_code() {
        assertThat(run("build", "--select", "a", "+b", "@c", "--threads", "4", "-s", "${d}"))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("select [a, +b, @c, ${d}] threads 4\n");
    }

    @Test
    void takes_the_last_of_options_that_are_repeated() {
        run("build", "--threads", "4", "--threads=5");
        assertThat(out.toString()).startsWith("select [] threads 5\n");
    }

    @ParameterizedTest
    @CsvSource({
        "build, NORMAL, false",
        "--quiet build, QUIET, false",
        "--log-level error build --threads 1, QUIET, false",
        "build -q --no-quiet, NORMAL, false",
        "--warn-error --log-format text --no-partial-parse build, NORMAL, true",
        "build --no-warn-error --debug, DEBUG, false",
        "build --log-level DEBUG --printer-width 90 --no-send-anonymous-usage-stats, DEBUG, false",
    })
    void reads_global_options_before_and_behind_the_command(String line, Verbosity verbosity, boolean warnError) {
        assertThat(run(line.split(" "))).isEqualTo(1);
        assertThat(out.toString()).contains(new Shell.Settings(verbosity, warnError).toString());
    }

    @Test
    void reads_dbts_environment_variables_unless_options_say_otherwise() {
        environment.putAll(Map.of("DBT_QUIET", "1", "DBT_ENGINE_WARN_ERROR", "True", "DBT_WARN_ERROR", "no"));

        run("build");
        run("build", "--no-quiet", "--no-warn-error");

        assertThat(out.toString().lines().filter(line -> line.startsWith("Settings")))
                .containsExactly(
                        new Shell.Settings(Verbosity.QUIET, true) + " colours false",
                        new Shell.Settings(Verbosity.NORMAL, false) + " colours false");
    }

    @ParameterizedTest
    @CsvSource({
        "DBT_QUIET, perhaps, set it to true or false",
        "DBT_LOG_LEVEL, loud, 'set it to one of debug, info, warn, error, none'",
    })
    void names_a_variable_that_makes_no_sense(String variable, String value, String hint) {
        environment.put(variable, value);

        assertThat(run("build")).isEqualTo(2);
        assertThat(err)
                .hasToString("error DO101: the environment variable " + variable + " is '" + value + "'\n  → " + hint
                        + ", or unset it\n");
    }

    @Test
    void shows_colours_when_told_to() {
        run("build", "--use-colors");
        environment.put("DBT_USE_COLORS", "true");
        run("build");
        run("build", "--no-use-colors");

        assertThat(out.toString().lines().filter(line -> line.startsWith("Settings")))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("true", "true", "false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bild | dataops has no command 'bild' | did you mean 'build'? dataops --help shows all commands",
                "xyz | dataops has no command 'xyz' | dataops --help shows all commands",
                "help xyz | dataops has no command 'xyz' | dataops --help shows all commands",
                "--frobnicate | '--frobnicate' stands without a command | dataops --help shows all commands",
                "build --slect a | dataops build has no option '--slect' | did you mean '--select'? see dataops build --help",
                "build --qiet=1 | dataops build has no option '--qiet' | did you mean '--quiet'? see dataops build --help",
                "build -z | dataops build has no option '-z' | see dataops build --help",
                "build all | dataops build cannot make sense of 'all' | dataops build takes options only; see dataops build --help",
                "build --threads | dataops build: the option --threads needs a value | see dataops build --help",
                "build --select | dataops build: the option --select needs a value | see dataops build --help",
                "build --threads x | dataops build: invalid value for option '--threads': 'x' is not an int | see dataops build --help",
                "build --log-level x | dataops build: invalid value for option '--log-level': expected one of [DEBUG, INFO, WARN, ERROR, NONE] (case-insensitive) but was 'x' | see dataops build --help",
            })
    void says_in_a_line_what_is_wrong_with_the_arguments(String line, String message, String hint) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(err).hasToString("error DO101: " + message + "\n  → " + hint + "\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void says_that_a_command_of_dbt_does_not_work_yet() {
        assertThat(run("snapshot")).isEqualTo(2);
        assertThat(err.toString()).startsWith("error DO208: the command 'snapshot' is not supported yet\n");
    }

    @Test
    void shows_all_findings_and_ends_with_the_code_of_the_worst() {
        assertThat(run("wrong")).isEqualTo(3);
        assertThat(err).hasToString("""
                error DO602: the file is locked by \\u001b[2Jyou
                a.sql:3:7: warning DO501: odd
                  → look
                    twice
                """);
    }

    @Test
    void paints_findings_on_a_terminal() {
        terminal = new Terminal(true, true, false);
        run("wrong");
        assertThat(err.toString())
                .startsWith("\u001b[31merror DO602:\u001b[0m the file")
                .contains(
                        "\u001b[1ma.sql:3:7\u001b[0m: \u001b[33mwarning DO501:\u001b[0m odd\n  \u001b[36m->\u001b[0m look");
    }

    @Test
    void keeps_the_trace_of_a_defect_for_us_and_off_the_terminal() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));

        assertThat(run("boom", "--log-path=/home/ann", "-q")).isEqualTo(4);

        List<Path> traces = files(target);
        assertThat(err)
                .hasToString("error DO901: internal error: IllegalStateException: the\\u001b[31m impossible\n"
                        + "  → this is a defect of dataops, please report it with the trace in " + traces.get(0)
                        + "\n");
        assertThat(traces).hasSize(1);
        assertThat(traces.get(0))
                .content()
                .startsWith("dataops development at 1970-01-01T00:00:00Z\n")
                .contains("called with boom --log-path=... -q\n")
                .contains("IllegalStateException", "at dev.dataops.cli.DispatcherTest");
    }

    @Test
    void writes_traces_into_the_temporary_folder_where_there_is_no_target() throws IOException {
        assertThat(run("overflow")).isEqualTo(4);

        assertThat(err.toString()).startsWith("error DO901: internal error: StackOverflowError\n");
        Path trace = Path.of(err.toString().strip().replaceAll("(?s).* trace in ", ""));
        assertThat(trace).exists();
        assertThat(files(folder)).isEmpty();
        Files.delete(trace);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}
