package dev.dataops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dataops.cli.LauncherProcess.Outcome;
import dev.dataops.cli.LauncherProcess.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher among its sources: when it builds, and what it says where it cannot. Java and Maven are scripts here. */
@Tag("process")
class LauncherBuildTest {

    /** All that the launcher calls; a path with nothing else shows that it needs nothing else. */
    private static final String TOOLS =
            "cat cut find head ln ls mkdir mv readlink rm sed sh sha256sum shasum sleep sort tail";

    @TempDir
    Path scratch;

    private Path root;
    private Path bin;
    private Path source;
    private Path launcher;

    @BeforeEach
    void lays_out_sources() throws IOException {
        root = Files.createDirectories(scratch.resolve("a clone"));
        launcher = LauncherProcess.copyLauncherTo(root);
        source = root.resolve("toolkit/src/main/java/Main.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "first");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.writeString(root.resolve("toolkit/pom.xml"), "<project/>");

        bin = Files.createDirectories(scratch.resolve("bin"));
        for (String tool : TOOLS.split(" ")) {
            for (String folder : List.of("/bin/", "/usr/bin/")) {
                if (Files.exists(Path.of(folder + tool))) {
                    LauncherProcess.script(bin.resolve(tool), "#!/bin/sh\nexec %s%s \"$@\"\n".formatted(folder, tool));
                }
            }
        }
        fakeMaven("sleep 0");
        fakeJava("jdk", "21.0.1");
    }

    @Test
    void builds_on_first_use_and_when_contents_change_not_when_times_do() throws IOException {
        Outcome first = start("build").run();
        Outcome second = start("build").run();
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        Outcome touched = start("build").run();

        assertThat(first.err()).isEqualTo("dataops: building the toolkit, as its sources are new here\n");
        assertThat(first.out()).isEqualTo("first build\n");
        assertThat(second).isEqualTo(touched).isEqualTo(new Outcome(0, "first build\n", ""));
        assertThat(builds()).isEqualTo(1);

        Files.writeString(source, "second");
        Files.setLastModifiedTime(source, FileTime.fromMillis(0));
        Outcome changed = start("build").run();

        assertThat(changed.out()).isEqualTo("second build\n");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void runs_what_was_built_last_when_told_not_to_build() throws IOException {
        start("build").run();
        Files.writeString(source, "second");

        Outcome outcome = start("run").with("DATAOPS_NO_BUILD", "1").run();

        assertThat(outcome).isEqualTo(new Outcome(0, "first run\n", ""));
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void has_nothing_to_run_when_told_not_to_build_before_the_first_build() {
        Outcome outcome = start("run").with("DATAOPS_NO_BUILD", "1").run();

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains("dataops-toolkit.jar' is missing").contains("unset DATAOPS_NO_BUILD");
    }

    @Test
    void keeps_the_build_before_and_drops_older_ones() throws IOException {
        for (String text : List.of("first", "second", "third", "fourth")) {
            Files.writeString(source, text);
            start("build").run();
        }

        assertThat(launcherFolder())
                .hasSize(3)
                .anyMatch(name -> name.startsWith("lib."))
                .filteredOn(name -> name.startsWith("app."))
                .hasSize(2)
                .allSatisfy(app -> assertThat(root.resolve("toolkit/target/launcher")
                                .resolve(app)
                                .resolve("lib/library-1.0.jar"))
                        .hasContent("library"));
    }

    @Test
    void shows_what_maven_says_when_the_build_fails_and_tries_again_next_time() throws IOException {
        fakeMaven("echo 'Main.java:1: no such thing'; exit 1");
        Outcome broken = start("build").run();

        assertThat(broken.exitCode()).isEqualTo(4);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("Main.java:1: no such thing").endsWith("see Maven's output above\n");
        assertThat(launcherFolder()).isEmpty();

        fakeMaven("sleep 0");
        assertThat(start("build").run().out()).isEqualTo("first build\n");
    }

    @Test
    void builds_once_when_started_several_times_at_once() throws IOException {
        fakeMaven("sleep 1");

        List<Started> starts =
                IntStream.range(0, 4).mapToObj(n -> start("number", n).start()).toList();
        List<Outcome> outcomes = starts.stream().map(Started::await).toList();

        assertThat(outcomes).extracting(Outcome::exitCode).containsOnly(0);
        assertThat(outcomes)
                .extracting(Outcome::out)
                .containsExactly("first number 0\n", "first number 1\n", "first number 2\n", "first number 3\n");
        assertThat(builds()).isEqualTo(1);
        assertThat(launcherFolder()).hasSize(2);
    }

    @Test
    void does_not_wait_for_a_builder_that_is_gone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path builds = Files.createDirectories(root.resolve("toolkit/target/launcher"));
        Files.createSymbolicLink(builds.resolve("lock"), Path.of(Long.toString(gone.pid())));

        Outcome outcome = start("build").run();

        assertThat(outcome.out()).isEqualTo("first build\n");
        assertThat(launcherFolder()).hasSize(2).doesNotContain("lock");
    }

    @Test
    void archives_classes_once_for_each_java() throws IOException {
        fakeJava("other jdk", "25.0.1");

        for (String jdk : List.of("jdk", "jdk", "other jdk", "jdk")) {
            start("build").with("JAVA_HOME", scratch.resolve(jdk)).run();
        }

        Path app = launcherFolder().stream()
                .filter(name -> name.startsWith("app."))
                .map(root.resolve("toolkit/target/launcher")::resolve)
                .findFirst()
                .orElseThrow();
        assertThat(names(app))
                .containsExactlyInAnyOrder(
                        "classes-21.0.1+1-Linux-x86_64.jsa",
                        "classes-25.0.1+1-Linux-x86_64.jsa",
                        "dataops-toolkit.jar",
                        "lib");
        assertThat(Files.readAllLines(scratch.resolve("archived"))).containsExactly("21.0.1", "25.0.1");
    }

    @Test
    void says_that_java_is_missing() {
        Outcome nowhere = new LauncherProcess(scratch, launcher, "build")
                .with("PATH", bin)
                .run();
        Outcome wrongHome =
                start("build").with("JAVA_HOME", scratch.resolve("no jdk")).run();

        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.err()).startsWith("dataops: no Java found: install Java 17 or newer");
        assertThat(wrongHome.exitCode()).isEqualTo(3);
        assertThat(wrongHome.err()).contains("no jdk', where no bin/java is");
    }

    @Test
    void says_that_java_is_too_old() throws IOException {
        fakeJava("jdk 11", "11.0.20");
        fakeJava("jdk 8", "1.8.0_392");

        Outcome eleven =
                start("build").with("JAVA_HOME", scratch.resolve("jdk 11")).run();
        Outcome eight =
                start("build").with("JAVA_HOME", scratch.resolve("jdk 8")).run();

        assertThat(eleven.exitCode()).isEqualTo(3);
        assertThat(eleven.err()).contains("is Java 11.0.20: install Java 17 or newer");
        assertThat(eight.exitCode()).isEqualTo(3);
        assertThat(eight.err()).contains("is Java 1.8.0_392: install Java 17 or newer");
    }

    @Test
    void finds_the_java_behind_a_script() throws IOException {
        fakeJava("real jdk", "17.0.9");
        Path shim = LauncherProcess.script(
                scratch.resolve("shims/bin/java"),
                "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(scratch.resolve("real jdk/bin/java")));

        Outcome outcome =
                start("build").with("JAVA_HOME", shim.getParent().getParent()).run();

        assertThat(outcome.out()).isEqualTo("first build\n");
        assertThat(Files.readAllLines(scratch.resolve("archived"))).containsExactly("17.0.9");
    }

    @Test
    void says_that_maven_is_missing() throws IOException {
        Files.delete(bin.resolve("mvn"));

        Outcome outcome = start("build").run();

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("dataops: no Maven found: install Maven 3.8.7 or newer");
        assertThat(launcherFolder()).isEmpty();
    }

    private LauncherProcess start(Object... arguments) {
        List<Object> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(arguments));
        return new LauncherProcess(scratch, command.toArray())
                .with("PATH", bin)
                .with("JAVA_HOME", scratch.resolve("jdk"));
    }

    /** A Maven that counts its calls, does what is said, and "builds" a jar that holds the source's text. */
    private void fakeMaven(String first) throws IOException {
        LauncherProcess.script(bin.resolve("mvn"), """
                #!/bin/sh
                echo called >>'%s'
                %s
                for argument; do
                    case $argument in
                    -Dtoolkit.build.directory=*) target=${argument#*=} ;;
                    esac
                done
                mkdir "$target/lib"
                echo library >"$target/lib/library-1.0.jar"
                cat toolkit/src/main/java/Main.java >"$target/dataops-toolkit.jar"
                """.formatted(scratch.resolve("maven calls"), first));
    }

    /** A Java that notes which archives it writes, and "runs" a jar by printing its text and the arguments. */
    private void fakeJava(String folder, String version) throws IOException {
        Path home = scratch.resolve(folder);
        LauncherProcess.script(home.resolve("bin/java"), """
                #!/bin/sh
                while [ "$1" != -jar ]; do
                    case $1 in
                    -XshowSettings*) echo '    java.home = %1$s'; exit ;;
                    -XX:SharedArchiveFile=*) archive=${1#*=} ;;
                    -Xshare:dump) dump=yes ;;
                    -XX:DumpLoadedClassList=*) exit 0 ;;
                    esac
                    shift
                done
                if [ -n "$dump" ]; then
                    echo %2$s >>'%3$s'
                    echo classes >"$archive"
                    exit
                fi
                printf '%%s' "$(cat "$2")"
                shift 2
                echo " $*"
                """.formatted(home, version, scratch.resolve("archived")));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR="Somebody"
                JAVA_RUNTIME_VERSION="%1$s+1"
                JAVA_VERSION="%1$s"
                OS_ARCH="x86_64"
                OS_NAME="Linux"
                """.formatted(version));
    }

    private int builds() throws IOException {
        return Files.readAllLines(scratch.resolve("maven calls")).size();
    }

    private List<String> launcherFolder() throws IOException {
        return names(root.resolve("toolkit/target/launcher"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
