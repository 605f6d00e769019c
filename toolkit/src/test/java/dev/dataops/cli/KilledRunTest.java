package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A real process is killed with SIGKILL between and inside nodes; the next run ends as if nothing had happened. */
@Tag("process")
class KilledRunTest {
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    private Path project;
    private Path untouched;

    @BeforeEach
    void copyProject() throws IOException {
        project = TestProjects.copy("killed", folder.resolve("project"));
        untouched = TestProjects.copy("killed", folder.resolve("untouched"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before:seed.killed.payments",
                "candidate:seed.killed.payments",
                "after:seed.killed.payments",
                "candidate:model.killed.payment_view",
                "before:model.killed.payment_table",
                "candidate:model.killed.payment_table",
                "published:model.killed.payment_table",
                "candidate:model.killed.payment_log",
                "published:model.killed.payment_log",
                "after:model.killed.payment_total",
            })
    void endsEqualToARunThatWasNeverInterrupted(String point) throws Exception {
        assertThat(build(untouched)).isZero();

        killAt(point);
        assertThat(build(project)).isZero();

        assertThat(contents(project)).isEqualTo(contents(untouched)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate:model.killed.payment_table", "candidate:model.killed.payment_log"})
    void leavesWhatStoodThereAsItWas(String point) throws Exception {
        assertThat(build(project)).isZero();
        Map<String, List<List<Object>>> before = contents(project);

        killAt(point);

        assertThat(contents(project)).isEqualTo(before);
    }

    private void killAt(String point) throws Exception {
        Process process = start(project, List.of("-Ddataops.test.stop-at=" + point));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            List<String> seen = new ArrayList<>();
            String line = lines.readLine();
            while (line != null && !line.equals("stopped at " + point)) {
                seen.add(line);
                line = lines.readLine();
            }
            assertThat(line)
                    .as("the process came to %s; it said %s", point, seen)
                    .isNotNull();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(KILLED);
    }

    private static int build(Path directory) throws Exception {
        Process process = start(directory, List.of());
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return process.exitValue();
    }

    private static Process start(Path directory, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.dataops.cli.Main"));
        command.addAll(List.of("build", "--project-dir", directory.toString(), "--threads", "1"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DBT_"));
        builder.environment().put("HOME", directory.toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Map<String, List<List<Object>>> contents(Path directory) {
        Map<String, List<List<Object>>> contents = new TreeMap<>();
        Path file = directory.resolve(".dataops").resolve("warehouse.duckdb");
        try (DuckDbWarehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file));
                Session session = warehouse.open()) {
            for (RelationInfo relation : session.relations(warehouse.defaultDatabase(), "main")) {
                RelationName name = relation.name();
                contents.put(
                        relation.type() + " " + name.identifier(),
                        session.query("select * from " + name + " order by all").rows());
            }
        }
        return contents;
    }
}
