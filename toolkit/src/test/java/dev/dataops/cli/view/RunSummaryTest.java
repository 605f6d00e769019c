package dev.dataops.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.cli.terminal.Terminal;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSummaryTest {

    @Test
    void names_what_failed_and_where_and_who_was_skipped() {
        List<NodeResult> results = new ArrayList<>(SampleRun.SKIPPED);
        results.addAll(List.of(
                SampleRun.FAIL, SampleRun.WARN, SampleRun.PASS, SampleRun.VIEW, SampleRun.SEED, SampleRun.ERROR));

        assertThat(text(SampleRun.of(false, results))).isEqualTo("""

                Warnings:

                  warn test few_nulls
                    models/schema.yml:7:9: warning DO503: Got 3 results, configured to fail if != 0
                    compiled SQL: target/compiled/few_nulls.sql

                Failures:

                  ERROR model orders
                    models/orders.sql:3:8: error DO501: Binder Error: no column \\u001b[1m"amout"
                    LINE 3: select amout
                      → did you mean 'amount'?
                    compiled SQL: target/compiled/orders.sql
                    skipped because of it: daily, kpi, report and 1 more

                  FAIL test no_nulls
                    models/schema.yml:7:9: error DO502: Got 3 results, configured to fail if != 0
                    compiled SQL: target/compiled/no_nulls.sql
                    skipped because of it: board

                Failed after 4.10s: 1 model built, 1 seed loaded, 1 test passed, 1 warned, 2 failed, 5 skipped""");
    }

    @Test
    void says_in_a_line_that_all_went_well() {
        assertThat(text(SampleRun.of(false, SampleRun.VIEW, SampleRun.VIEW, SampleRun.PASS)))
                .isEqualTo("\nPassed after 4.10s: 2 models built, 1 test passed");
        assertThat(text(SampleRun.of(false, SampleRun.WARN))).endsWith("\nPassed with warnings after 4.10s: 1 warned");
        assertThat(text(SampleRun.of(true, SampleRun.VIEW))).isEqualTo("\nInterrupted after 4.10s: 1 model built");
        assertThat(text(SampleRun.of(false))).isEqualTo("\nPassed after 4.10s: nothing was done");
    }

    @Test
    void says_nothing_about_a_quiet_run_that_passed() {
        assertThat(RunSummary.lines(Terminal.PLAIN, SampleRun.of(false, SampleRun.WARN, SampleRun.VIEW), true))
                .isEmpty();
    }

    @Test
    void paints_the_verdict() {
        Terminal coloured = new Terminal(true, true, true);
        assertThat(RunSummary.lines(coloured, SampleRun.of(false, SampleRun.FAIL), false))
                .contains("  \u001b[31mFAIL\u001b[0m test \u001b[1mno_nulls\u001b[0m")
                .last()
                .asString()
                .startsWith("\u001b[31mFailed after 4.10s\u001b[0m: ");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00s",
        "0.044, 0.04s",
        "9.994, 9.99s",
        "9.996, 10.0s",
        "59.94, 59.9s",
        "59.96, 1m00s",
        "3599.4, 59m59s",
        "3599.6, 1h00m",
        "7380, 2h03m",
    })
    void says_durations_as_precisely_as_they_matter(double seconds, String text) {
        assertThat(Durations.of(seconds)).isEqualTo(text);
    }

    private static String text(ExecutionResult result) {
        return String.join("\n", RunSummary.lines(Terminal.PLAIN, result, false));
    }
}
