package dev.dataops.cli;

import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.core.ToolkitException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the options of one command and runs it. */
final class CommandRun {
    private final GlobalOptions global = new GlobalOptions();
    private final CommandLine line;
    private final Shell shell;

    CommandRun(CommandCatalog.Entry entry, Shell shell) {
        this.shell = shell;
        this.line = new CommandLine(entry.factory().get())
                .addMixin("global", global)
                .setCommandName("dataops " + entry.name())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true);
    }

    int run(List<String> args) {
        ParseResult parsed = parse(args);
        if (parsed.isUsageHelpRequested()) {
            shell.out().print(new CommandHelp(line, shell.outTerminal()).text());
            return ExitCode.PASSED;
        }
        Command command = line.getCommand();
        return command.run(global.applyTo(shell));
    }

    private ParseResult parse(List<String> args) {
        try {
            return line.parseArgs(args.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new ToolkitException(UsageErrors.of(wrong), wrong);
        }
    }
}
