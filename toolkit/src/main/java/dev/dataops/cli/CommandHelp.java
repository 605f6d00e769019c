package dev.dataops.cli;

import dev.dataops.cli.shell.Command;
import dev.dataops.cli.terminal.Style;
import dev.dataops.cli.terminal.Terminal;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code dataops <command> --help} says: the command's own options first, then those that it shares, by the class that declares them. */
final class CommandHelp {
    private final CommandLine line;
    private final Terminal terminal;

    CommandHelp(CommandLine line, Terminal terminal) {
        this.line = line;
        this.terminal = terminal;
        line.setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.getCommandSpec()
                .usageMessage()
                .customSynopsis(line.getCommandName() + " [<options>]")
                .synopsisHeading(terminal.paint(Style.BOLD, "Usage:") + " ")
                .descriptionHeading("%n");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::options);
    }

    /** Returns the help, with a line end behind the last line. */
    String text() {
        return line.getUsageMessage(line.getColorScheme());
    }

    private String options(Help help) {
        Map<String, List<OptionSpec>> byHeading = new LinkedHashMap<>();
        byHeading.put("Options", new ArrayList<>());
        for (OptionSpec option : help.commandSpec().options()) {
            if (!option.hidden()) {
                byHeading
                        .computeIfAbsent(heading(option), key -> new ArrayList<>())
                        .add(option);
            }
        }
        StringBuilder text = new StringBuilder();
        byHeading.forEach((heading, options) -> {
            if (!options.isEmpty()) {
                text.append('\n')
                        .append(terminal.paint(Style.BOLD, heading + ":"))
                        .append('\n');
                Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
                layout.addOptions(options, help.createDefaultParamLabelRenderer());
                text.append(layout);
            }
        });
        return text.toString();
    }

    /** {@code SelectionOptions} stand under "Selection options"; what a command declares itself under "Options". */
    private static String heading(OptionSpec option) {
        Class<?> declaring = option.userObject() instanceof Member member ? member.getDeclaringClass() : Object.class;
        if (Command.class.isAssignableFrom(declaring)
                || !declaring.getSimpleName().endsWith("Options")) {
            return "Options";
        }
        String name = declaring.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", " ");
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
