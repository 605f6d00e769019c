package dev.dataops.cli;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The entry point of {@code dataops}: runs one command and ends with its exit code. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Shell shell = new Shell(
                System.in,
                writer(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                Terminal.ofStream(1, environment),
                Terminal.ofStream(2, environment),
                environment,
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                Shell.Settings.USUAL);
        System.exit(new Dispatcher(CommandCatalog.STANDARD, shell).run(List.of(args)));
    }

    /**
     * Runs one command line inside this process. The streams count as files: no colours, no live view.
     *
     * @param args the arguments as the shell gave them, without the program's name
     * @param in what the command reads as standard input
     * @param out where results go
     * @param err where progress and errors go
     * @return the exit code
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, in, out, err, System.getenv(), Path.of("").toAbsolutePath());
    }

    /**
     * Runs one command line inside this process, with an environment and in a folder of its own.
     *
     * @param args the arguments as the shell gave them, without the program's name
     * @param in what the command reads as standard input
     * @param out where results go
     * @param err where progress and errors go
     * @param environment the environment's variables
     * @param directory the folder that relative paths start from, absolute
     * @return the exit code
     */
    public static int run(
            List<String> args,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path directory) {
        Shell shell = new Shell(
                in,
                writer(out),
                writer(err),
                Terminal.PLAIN,
                Terminal.PLAIN,
                environment,
                directory,
                Clock.systemUTC(),
                Shell.Settings.USUAL);
        return new Dispatcher(CommandCatalog.STANDARD, shell).run(args);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
