package dev.dataops.cli.shell;

import dev.dataops.cli.terminal.DiagnosticText;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.core.Diagnostic;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param in standard input
 * @param out where results go
 * @param err where progress and errors go
 * @param outTerminal what {@code out} can show
 * @param errTerminal what {@code err} can show
 * @param environment the environment's variables
 * @param directory the folder that relative paths start from, absolute
 * @param clock tells the time
 * @param settings what holds for every command
 */
public record Shell(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Terminal outTerminal,
        Terminal errTerminal,
        Map<String, String> environment,
        Path directory,
        Clock clock,
        Settings settings) {
    public Shell {
        environment = Map.copyOf(environment);
    }

    /**
     * What holds for every command.
     *
     * @param verbosity how much it tells
     * @param warnError whether warnings are errors
     */
    public record Settings(Verbosity verbosity, boolean warnError) {
        /** What holds when nobody asks for anything else. */
        public static final Settings USUAL = new Settings(Verbosity.NORMAL, false);
    }

    /** Returns whether progress and warnings are to be shown. */
    public boolean tells() {
        return settings.verbosity() != Verbosity.QUIET;
    }

    /** Shows findings on {@code err}. */
    public void show(Iterable<Diagnostic> findings) {
        DiagnosticText text = new DiagnosticText(errTerminal);
        findings.forEach(finding -> err.println(text.of(finding)));
        err.flush();
    }

    /** Returns a shell with other settings. */
    public Shell with(Settings others) {
        return new Shell(in, out, err, outTerminal, errTerminal, environment, directory, clock, others);
    }

    /** Returns a shell with colours on or off. */
    public Shell withColours(boolean on) {
        return new Shell(
                in,
                out,
                err,
                outTerminal.withColours(on),
                errTerminal.withColours(on),
                environment,
                directory,
                clock,
                settings);
    }
}
