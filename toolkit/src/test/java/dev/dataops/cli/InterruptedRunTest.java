package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real process is asked to stop in the middle of a statement that would run for hours: it ends in order, says what came of it, and leaves nothing half done. */
@Tag("process")
class InterruptedRunTest {
    @TempDir
    Path folder;

    private Path totals;

    @BeforeEach
    void project() throws IOException {
        write("dbt_project.yml", "name: shop\n");
        write("seeds/payments.csv", "id,amount\n1,10\n2,20\n");
        write("models/kept.sql", "{{ config(materialized='table') }} select * from {{ ref('payments') }}");
        write("models/totals.sql", """
                {{ config(materialized='table') }}
                select sum(amount) as total from {{ ref('kept') }}
                {% if var('endless', false) %}
                where (select count(*) from range(10000000) a, range(10000000) b where hash(a.range, b.range) = 3) >= 0
                {% endif %}
                """);
        write("models/after.sql", "select * from {{ ref('totals') }}");
        totals = folder.resolve("target/compiled/shop/models/totals.sql");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void endsInOrder(String signal, int exitCode) throws Exception {
        assumeThat(signal.equals("INT") && interruptsAreIgnored())
                .as("processes started from here ignore Ctrl-C")
                .isFalse();
        assertThat(CliRun.of(folder, "build").exitCode()).isZero();
        Files.delete(totals);

        Process build = start("build", "--threads", "1", "--vars", "endless: true");
        try {
            awaitFile(build, totals);
            kill(signal, build.pid());

            String said = new String(build.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(build.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
            assertThat(build.exitValue()).as(said).isEqualTo(exitCode);
            assertThat(said).contains("Interrupted after").doesNotContain("\tat ");
        } finally {
            build.destroyForcibly();
        }

        assertThat(statuses())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "seed.shop.payments", "success",
                        "model.shop.kept", "success",
                        "model.shop.totals", "error",
                        "model.shop.after", "skipped"));
        assertThat(rows("select total from totals")).isEqualTo("[[30]]");
        assertThat(CliRun.of(folder, "build").exitCode()).isZero();
        assertThat(rows("select total from after")).isEqualTo("[[30]]");
    }

    /** A process that is started in the background of a script without job control ignores Ctrl-C, and so do those that it starts. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(
                                        line.substring("SigIgn:".length()).strip(), 16)
                                & 0b10)
                        != 0);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.dataops.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DBT_"));
        builder.environment().put("HOME", folder.toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void awaitFile(Process process, Path file) throws InterruptedException {
        while (process.isAlive() && !Files.exists(file)) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isTrue();
    }

    private static void kill(String signal, long pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
        assertThat(kill.waitFor()).isZero();
    }

    private Map<String, String> statuses() throws IOException {
        JsonNode results = new ObjectMapper()
                .readTree(folder.resolve("target/run_results.json").toFile())
                .get("results");
        Map<String, String> statuses = new TreeMap<>();
        results.forEach(result -> statuses.put(
                result.get("unique_id").asText(), result.get("status").asText()));
        return statuses;
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String rows(String sql) {
        try (DuckDbWarehouse warehouse =
                        new DuckDbWarehouse(DuckDbConfig.of(folder.resolve(".dataops/warehouse.duckdb")));
                Session session = warehouse.open()) {
            return session.query(sql).rows().toString();
        }
    }
}
