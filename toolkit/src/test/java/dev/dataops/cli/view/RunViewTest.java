package dev.dataops.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Verbosity;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.graph.select.Selection;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunViewTest {
    private static final Terminal LIVE = new Terminal(true, true, true);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private RunView view(Terminal terminal, Verbosity verbosity, boolean warnError) {
        Shell shell = new Shell(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                terminal,
                terminal,
                Map.of("COLUMNS", "60"),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                new Shell.Settings(verbosity, warnError));
        return new RunView(shell, nanos::get);
    }

    private static void run(RunView view, NodeResult... results) {
        view.runStarted(results.length, 2);
        for (NodeResult result : results) {
            view.nodeStarted(result.node(), 1, results.length);
            view.nodeFinished(result, 1, results.length);
        }
        view.runFinished(SampleRun.of(false, results));
    }

    @Test
    void tells_in_plain_lines_where_nobody_watches() {
        run(
                view(Terminal.PLAIN, Verbosity.NORMAL, false),
                SampleRun.SEED,
                SampleRun.VIEW,
                SampleRun.PASS,
                SampleRun.WARN,
                SampleRun.FAIL,
                SampleRun.ERROR,
                SampleRun.SKIPPED.get(0));

        assertThat(err).hasToString("""
                Running 7 nodes, 2 at once
                [1/7] ok     1.25s  seed      codes  1 row
                [2/7] ok     0.04s  model     stg_orders  view
                [3/7] pass   0.00s  test      unique_id
                [4/7] warn   0.02s  test      few_nulls  Got 3 results, configured to fail if != 0
                [5/7] FAIL   0.02s  test      no_nulls  Got 3 results, configured to fail if != 0
                [6/7] ERROR  0.02s  model     orders  Binder Error: no column \\u001b[1m"amout"
                [7/7] skip       -  model     report  skipped because orders failed
                """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void says_nothing_when_told_to_be_quiet_but_what_failed() {
        RunView view = view(Terminal.PLAIN, Verbosity.QUIET, false);
        run(view, SampleRun.VIEW);
        view.log("model.shop.a", "hello", true);
        view.warn(Diagnostic.warning(ErrorCode.SELECTOR_EMPTY, "nothing"));
        view.summary(SampleRun.of(false, SampleRun.VIEW, SampleRun.WARN));
        assertThat(err.toString()).isEmpty();

        view.summary(SampleRun.of(false, SampleRun.WARN, SampleRun.FAIL));
        assertThat(err.toString()).contains("no_nulls", "Failed after 4.10s").doesNotContain("few_nulls");
    }

    @Test
    void keeps_the_last_lines_of_a_terminal_alive() {
        RunView view = view(LIVE, Verbosity.NORMAL, false);
        view.runStarted(200, 2);
        view.nodeStarted(SampleRun.VIEW.node(), 1, 200);
        nanos.addAndGet(1_500_000_000L);
        view.nodeStarted(SampleRun.FAIL.node(), 2, 200);
        view.redraw();
        assertThat(Screen.after(err.toString()))
                .containsExactly(
                        "Running 200 nodes, 2 at once",
                        "    1.50s  model     stg_orders",
                        "    0.00s  test      no_nulls",
                        "░".repeat(30) + " 0/200  1.50s");

        view.nodeFinished(SampleRun.VIEW, 1, 200);
        view.nodeFinished(SampleRun.FAIL, 2, 200);
        view.log("model.shop.a", "said by a macro\u001b[2J", true);
        view.redraw();
        assertThat(Screen.after(err.toString()))
                .containsExactly(
                        "Running 200 nodes, 2 at once",
                        "[  2/200] FAIL   0.02s  test      no_nulls  Got 3 results, configured to fail if != 0",
                        "said by a macro\\u001b[2J",
                        "░".repeat(30) + " 2/200  1 failed  1.50s");

        view.runFinished(SampleRun.of(false));
        assertThat(Screen.after(err.toString())).hasSize(4).last().isEqualTo("");
    }

    @Test
    void gives_every_node_a_line_in_small_runs() {
        run(view(LIVE, Verbosity.NORMAL, false), SampleRun.VIEW, SampleRun.PASS);

        assertThat(Screen.after(err.toString()))
                .containsExactly(
                        "Running 2 nodes, 2 at once",
                        "[1/2] ok     0.04s  model     stg_orders  view",
                        "[2/2] pass   0.00s  test      unique_id",
                        "");
    }

    @Test
    void prints_for_stdout_between_two_drawings() {
        RunView view = view(LIVE, Verbosity.NORMAL, false);
        view.runStarted(1, 1);
        view.redraw();
        view.print("{\"a\": 1}\u001b");

        assertThat(out).hasToString("{\"a\": 1}\u001b\n");
        assertThat(Screen.after(err.toString())).containsExactly("Running 1 node", "");
        view.close();
    }

    @Test
    void shows_what_macros_log_for_the_file_only_when_debugging() {
        view(Terminal.PLAIN, Verbosity.NORMAL, false).log("model.shop.a", "detail", false);
        assertThat(err.toString()).isEmpty();
        view(Terminal.PLAIN, Verbosity.DEBUG, false).log("model.shop.a", "detail", false);
        assertThat(err).hasToString("detail\n");
    }

    @Test
    void takes_warnings_for_errors_when_told_to() {
        Selection selection = new Selection(
                List.of(),
                List.of(
                        Diagnostic.warning(ErrorCode.SELECTOR_EMPTY, "one"),
                        Diagnostic.warning(ErrorCode.SELECTOR_EMPTY, "two")),
                Optional.of("nightly"));

        view(Terminal.PLAIN, Verbosity.NORMAL, false).selected(selection);
        ToolkitException error = catchThrowableOfType(
                ToolkitException.class,
                () -> view(Terminal.PLAIN, Verbosity.NORMAL, true).selected(selection));

        assertThat(err.toString()).startsWith("""
                Using the default selector 'nightly' of selectors.yml
                warning DO403: one
                warning DO403: two
                """);
        assertThat(error.exitCode()).isEqualTo(2);
        assertThat(error.diagnostics()).hasSize(2);
    }
}
