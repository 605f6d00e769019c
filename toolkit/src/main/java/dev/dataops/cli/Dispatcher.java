package dev.dataops.cli;

import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Version;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the command that a command line means, runs it, and turns whatever ends it into an exit code and a message. */
final class Dispatcher {
    private static final Set<String> HELP = Set.of("-h", "--help", "help");
    private static final Set<String> VERSION = Set.of("-V", "-v", "--version");

    /** dbt's global options that take a value; they may stand before the command. */
    private static final Set<String> WITH_VALUE = Set.of(
            "-t",
            "--target",
            "--defer-state",
            "--indirect-selection",
            "--log-file-max-bytes",
            "--log-format",
            "--log-format-file",
            "--log-level",
            "--log-level-file",
            "--log-path",
            "--printer-width",
            "--profile",
            "--state",
            "--warn-error-options");

    /** Commands of dbt that scripts may call and that do not exist here yet. */
    private static final Set<String> NOT_YET =
            Set.of("clean", "clone", "deps", "docs", "init", "list", "retry", "run-operation", "snapshot", "source");

    private final CommandCatalog catalog;
    private final Shell shell;

    Dispatcher(CommandCatalog catalog, Shell shell) {
        this.catalog = catalog;
        this.shell = shell;
    }

    /** Runs one command line and returns the exit code. */
    int run(List<String> args) {
        try {
            return dispatch(args);
        } catch (ToolkitException problem) {
            shell.show(problem.diagnostics());
            return problem.exitCode();
        } catch (RuntimeException | Error defect) {
            return new Defects(shell).report(defect, args);
        } finally {
            shell.out().flush();
            shell.err().flush();
        }
    }

    private int dispatch(List<String> args) {
        int at = placeOfCommand(args);
        List<String> before = args.subList(0, at);
        if (at == args.size()) {
            return withoutCommand(before);
        }
        String name = args.get(at);
        List<String> after = args.subList(at + 1, args.size());
        if (HELP.contains(name)) {
            return help(after);
        }
        CommandCatalog.Entry entry = catalog.find(name).orElseThrow(() -> unknown(name));
        List<String> options = new ArrayList<>(before);
        options.addAll(after);
        return new CommandRun(entry, shell).run(options);
    }

    private int withoutCommand(List<String> options) {
        if (options.stream().anyMatch(VERSION::contains)) {
            shell.out().println(Version.text());
            return ExitCode.PASSED;
        }
        if (options.isEmpty() || options.stream().anyMatch(HELP::contains)) {
            return help(List.of());
        }
        throw usage("'" + options.get(0) + "' stands without a command", "dataops --help shows all commands");
    }

    /** dbt's global options may stand before the command; they are read as if they stood behind it. */
    private static int placeOfCommand(List<String> args) {
        int at = 0;
        while (at < args.size() && args.get(at).startsWith("-")) {
            at += WITH_VALUE.contains(args.get(at)) ? 2 : 1;
        }
        return Math.min(at, args.size());
    }

    private int help(List<String> rest) {
        if (!rest.isEmpty() && !rest.get(0).startsWith("-")) {
            CommandCatalog.Entry entry = catalog.find(rest.get(0)).orElseThrow(() -> unknown(rest.get(0)));
            return new CommandRun(entry, shell).run(List.of("--help"));
        }
        shell.out().print(RootHelp.text(catalog, shell.outTerminal()));
        return ExitCode.PASSED;
    }

    private ToolkitException unknown(String name) {
        if (NOT_YET.contains(name)) {
            return new ToolkitException(
                    Diagnostic.error(ErrorCode.NOT_SUPPORTED, "the command '" + name + "' is not supported yet")
                            .withHint("dataops --help shows the commands that work"));
        }
        String seeHelp = "dataops --help shows all commands";
        return usage(
                "dataops has no command '" + name + "'",
                Suggestions.didYouMean(name, catalog.names())
                        .map(nearest -> nearest + " " + seeHelp)
                        .orElse(seeHelp));
    }

    private static ToolkitException usage(String message, String hint) {
        return new ToolkitException(Diagnostic.error(ErrorCode.USAGE, message).withHint(hint));
    }
}
