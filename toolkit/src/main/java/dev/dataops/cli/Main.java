package dev.dataops.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of {@code dataops}: parses the arguments, runs one command, ends with its exit code. */
@Command(
        name = "dataops",
        description = "Loads, orders, builds and tests dbt-style SQL projects.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exitCode = run(List.of(args), System.in, System.out, System.err);
        System.exit(exitCode);
    }

    /**
     * Runs one command line inside this process.
     *
     * @param args the arguments as the shell gave them, without the program's name
     * @param in what the command reads as standard input
     * @param out where results go
     * @param err where progress and errors go
     * @return the exit code
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        return commandLine.execute(args.toArray(String[]::new));
    }
}
