package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A start of the launcher as a process of its own, with nothing of this process's environment but what is said. */
final class LauncherProcess {

    private final Path scratch;
    private final List<String> command;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path folder;
    private String input = "";

    /**
     * Prepares a start.
     *
     * @param scratch a folder for what the process reads and writes, and for its working folder
     * @param command the launcher's path and its arguments
     */
    LauncherProcess(Path scratch, Object... command) {
        this.scratch = scratch;
        this.folder = scratch;
        this.command = Stream.of(command).map(Object::toString).toList();
        environment.put("PATH", System.getenv("PATH"));
    }

    LauncherProcess with(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    LauncherProcess in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    LauncherProcess reading(String text) {
        input = text;
        return this;
    }

    /** How a process ended, and what it wrote. */
    record Outcome(int exitCode, String out, String err) {}

    /** A process that may still run. */
    record Started(Process process, Path out, Path err) {
        Outcome await() {
            try {
                assertThat(process.waitFor(2, TimeUnit.MINUTES))
                        .as("the process ends")
                        .isTrue();
                return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    Outcome run() {
        return start().await();
    }

    Started start() {
        try {
            Path in = Files.writeString(Files.createTempFile(scratch, "in", ""), input, StandardCharsets.UTF_8);
            Path out = Files.createTempFile(scratch, "out", "");
            Path err = Files.createTempFile(scratch, "err", "");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(Redirect.to(out.toFile()))
                    .redirectError(Redirect.to(err.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the launcher of this repository into a folder and returns the copy. */
    static Path copyLauncherTo(Path folder) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(root.resolve("dataops"))) {
            root = root.getParent();
        }
        return script(folder.resolve("dataops"), Files.readString(root.resolve("dataops")));
    }

    /** Writes a file that can be run. */
    static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
