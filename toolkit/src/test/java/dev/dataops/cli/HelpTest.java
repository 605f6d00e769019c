package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the help of {@code dataops} and of each command to what stands in {@code src/test/resources/help}. After a change that is meant, {@code mvn test
 * -Dtest=HelpTest -Dhelp.write=true} writes it anew, to be read before it is committed.
 */
class HelpTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "help");
    private static final boolean WRITE = Boolean.getBoolean("help.write");

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return CommandCatalog.STANDARD.names().stream();
    }

    @Test
    void ofTheProgram() throws IOException {
        CliRun run = CliRun.of(folder, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(expected("dataops", run.out()));
        assertThat(CliRun.of(folder).out()).isEqualTo(run.out());
        assertThat(CliRun.of(folder, "help").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void ofEachCommand(String command) throws IOException {
        CliRun run = CliRun.of(folder, command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(expected(command, run.out()));
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(CliRun.of(folder, "help", command).out()).isEqualTo(run.out());
    }

    private static String expected(String name, String actual) throws IOException {
        if (WRITE) {
            Files.createDirectories(RESOURCES);
            Files.writeString(RESOURCES.resolve(name + ".txt"), actual);
            return actual;
        }
        try (InputStream in = HelpTest.class.getResourceAsStream("/help/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
