package dev.dataops.project.load;

import dev.dataops.macros.Target;
import dev.dataops.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Projects for tests: those that lie among the resources, and small ones written on the spot. */
final class TestProjects {
    /** Where test projects run: a DuckDB file named warehouse. */
    static final Target TARGET = new Target(
            "test", "dev", "duckdb", "warehouse", "main", 4, Map.of("path", "warehouse.duckdb"), Optional.empty());

    private TestProjects() {}

    /** Returns a folder below {@code projects} among the resources. */
    static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(TestProjects.class.getResource("/projects/" + name))
                    .toURI());
        } catch (URISyntaxException exception) {
            throw new IllegalStateException(exception);
        }
    }

    static Project load(Path directory) {
        return ProjectLoader.load(ProjectRequest.of(directory, TARGET));
    }

    /** Writes a file of a project, with its folders. */
    static void write(Path project, String path, String text) {
        try {
            Path file = project.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
