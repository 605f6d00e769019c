package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.cli.LauncherProcess.Outcome;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as it stands in a release archive: beside the toolkit's jar and its libraries, with the Java of this test. */
@Tag("process")
class LauncherTest {

    @TempDir
    Path scratch;

    @Test
    void passes_all_through_from_another_folder_and_by_a_symbolic_link() throws IOException {
        Path launcher = release(EchoArguments.class);
        Path link = Files.createSymbolicLink(scratch.resolve("by link"), Path.of("a release", "dataops"));
        Path elsewhere = Files.createDirectories(scratch.resolve("else where"));

        Outcome outcome = start(link, "two words", "", "*", "$HOME", "größe", "-x", "a\nb")
                .in(elsewhere)
                .reading("from the pipe")
                .with("DATAOPS_JAVA_OPTS", "-Dsaid=this -Dunused=*")
                .with("LC_ALL", "C")
                .run();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("""
                        folder %s
                        input from the pipe
                        [two words]
                        []
                        [*]
                        [$HOME]
                        [größe]
                        [-x]
                        [a
                        b]
                        option this
                        """, elsewhere.toRealPath());
        assertThat(outcome.exitCode()).isEqualTo(42);
        assertThat(launcher).isExecutable();
    }

    @Test
    void runs_the_command_line_and_keeps_an_archive_of_its_classes() throws IOException {
        Path launcher = release(Main.class);

        Outcome first = start(launcher, "--version").run();
        Outcome second = start(launcher, "--version").run();
        Outcome wrong = start(launcher, "--no-such-option").run();

        assertThat(first).isEqualTo(second).isEqualTo(new Outcome(0, "dataops 9.8.7\n", ""));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("--no-such-option");
        try (Stream<Path> archives = Files.list(launcher.resolveSibling("."))) {
            assertThat(archives.filter(file -> file.toString().endsWith(".jsa")))
                    .singleElement()
                    .satisfies(archive -> assertThat(archive).isNotEmptyFile());
        }
    }

    private LauncherProcess start(Object... command) {
        return new LauncherProcess(scratch, command).with("JAVA_HOME", System.getProperty("java.home"));
    }

    /** Lays out a release whose jar holds the classes under test, and returns its launcher. */
    private Path release(Class<?> mainClass) throws IOException {
        Path release = Files.createDirectories(scratch.resolve("a release"));
        Path lib = Files.createDirectories(release.resolve("lib"));
        List<Path> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        for (Path library : libraries) {
            Files.copy(library, lib.resolve(library.getFileName()));
        }
        Attributes attributes = new Attributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass.getName());
        attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, "9.8.7");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                libraries.stream()
                        .map(library -> "lib/" + library.getFileName())
                        .collect(Collectors.joining(" ")));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putAll(attributes);
        writeJar(release.resolve("dataops-toolkit.jar"), manifest, mainClass);
        return LauncherProcess.copyLauncherTo(release);
    }

    private static void writeJar(Path jar, Manifest manifest, Class<?> mainClass) throws IOException {
        Path classes = Path.of(
                mainClass.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }
}
