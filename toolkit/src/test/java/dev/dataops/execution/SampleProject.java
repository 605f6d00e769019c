package dev.dataops.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dataops.cli.Main;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A project named {@code shop}, written on the spot, run by command lines on a DuckDB file of its own. */
public final class SampleProject {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** Writes a project into an empty folder; {@code more} goes to the end of its dbt_project.yml. */
    public SampleProject(Path folder, String more) throws IOException {
        this.folder = folder;
        file("dbt_project.yml", "name: shop\n" + more);
    }

    /** Writes a file of the project. */
    public SampleProject file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Runs a command line in the project's folder. */
    public Outcome run(String... arguments) throws IOException {
        Path artifact = folder.resolve("target/run_results.json");
        Files.deleteIfExists(artifact);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = Main.run(
                List.of(arguments),
                InputStream.nullInputStream(),
                stream,
                stream,
                Map.of("HOME", folder.toString()),
                folder);
        Map<String, JsonNode> results = new TreeMap<>();
        if (Files.exists(artifact)) {
            JSON.readTree(artifact.toFile())
                    .get("results")
                    .forEach(result -> results.put(result.get("unique_id").asText(), result));
        }
        return new Outcome(exit, said.toString(StandardCharsets.UTF_8), results);
    }

    /** Returns the rows of a query on what was built, each as its values with commas between. */
    public List<String> rows(String query) {
        Path file = folder.resolve(".dataops/warehouse.duckdb");
        try (DuckDbWarehouse warehouse = new DuckDbWarehouse(DuckDbConfig.of(file));
                Session session = warehouse.open()) {
            return session.query(query).rows().stream()
                    .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .toList();
        }
    }

    /**
     * What came of a command.
     *
     * @param exit the exit code
     * @param said what it told, results and progress together
     * @param results the results in run_results.json by unique id
     */
    public record Outcome(int exit, String said, Map<String, JsonNode> results) {
        /** Returns the status of each node by unique id. */
        public Map<String, String> statuses() {
            Map<String, String> statuses = new TreeMap<>();
            results.forEach(
                    (id, result) -> statuses.put(id, result.get("status").asText()));
            return statuses;
        }

        /** Returns the failures of a node; null where its result has none. */
        public Integer failures(String id) {
            JsonNode failures = results.get(id).get("failures");
            return failures.isNull() ? null : failures.intValue();
        }

        /** Returns the message of a node. */
        public String message(String id) {
            return results.get(id).get("message").asText();
        }
    }
}
