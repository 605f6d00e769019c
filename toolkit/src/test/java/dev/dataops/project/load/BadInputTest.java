package dev.dataops.project.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads projects with something wrong in them: {@code expected.txt} holds the exit code and every message with its place, as people see them. */
class BadInputTest {
    static List<String> projects() throws IOException {
        try (Stream<Path> entries = Files.list(TestProjects.folder("bad"))) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void says_what_is_wrong_where_and_what_to_do(String name) throws IOException {
        Path directory = TestProjects.folder("bad").resolve(name);

        String said = load(directory);

        assertThat(said).isEqualTo(Files.readString(directory.resolve("expected.txt")));
    }

    private static String load(Path directory) {
        try {
            Project project = TestProjects.load(directory);
            return said(0, project.warnings());
        } catch (ToolkitException exception) {
            return said(exception.exitCode(), exception.diagnostics());
        }
    }

    private static String said(int exitCode, List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.render() + "\n")
                .collect(Collectors.joining("", "exit " + exitCode + "\n", ""));
    }
}
