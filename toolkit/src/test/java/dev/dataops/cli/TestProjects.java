package dev.dataops.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The small projects under {@code src/test/resources/projects}. */
final class TestProjects {
    private TestProjects() {}

    /** Copies a project into a folder, which is made, and returns the folder. */
    static Path copy(String name, Path to) throws IOException {
        Path from = resource(name);
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        }
        return to;
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(TestProjects.class.getResource("/projects/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
