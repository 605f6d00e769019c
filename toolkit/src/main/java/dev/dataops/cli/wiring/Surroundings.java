package dev.dataops.cli.wiring;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a process has around it; everything that commands know of the world outside comes from here, so that tests can run them in process.
 *
 * @param in standard input
 * @param out where results go
 * @param err where progress and errors go
 * @param environment the environment variables
 * @param workingDirectory the folder that the command was started in
 * @param home the user's home folder
 * @param clock tells the time
 * @param terminal whether a person watches stderr
 * @param version the toolkit's version
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path workingDirectory,
        Path home,
        Clock clock,
        boolean terminal,
        String version) {
    /** Returns the surroundings of this process, with the given streams. */
    public static Surroundings ofProcess(InputStream in, PrintStream out, PrintStream err, String version) {
        return new Surroundings(
                in,
                out,
                err,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                Clock.systemUTC(),
                System.console() != null,
                version);
    }
}
