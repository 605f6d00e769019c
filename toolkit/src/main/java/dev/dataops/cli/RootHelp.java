package dev.dataops.cli;

import dev.dataops.cli.terminal.Style;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.cli.terminal.TextWidth;

/** What {@code dataops --help} says. */
final class RootHelp {
    private RootHelp() {}

    /** Returns the help, with a line end behind the last line. */
    static String text(CommandCatalog catalog, Terminal terminal) {
        StringBuilder text = new StringBuilder();
        text.append(heading(terminal, "Usage:")).append(" dataops <command> [<options>]\n\n");
        text.append("Loads, orders, builds and tests dbt-style SQL projects.\n");
        int width = catalog.names().stream().mapToInt(String::length).max().orElse(0);
        catalog.byGroup().forEach((group, entries) -> {
            text.append('\n').append(heading(terminal, group + ":")).append('\n');
            entries.forEach(entry -> append(text, TextWidth.padRight(entry.name(), width), entry.summary()));
        });
        text.append('\n').append(heading(terminal, "Options:")).append('\n');
        append(text, "-h, --help   ", "Show this help, or with a command that command's, and end.");
        append(text, "-V, --version", "Show the version and end.");
        return text.toString();
    }

    private static String heading(Terminal terminal, String text) {
        return terminal.paint(Style.BOLD, text);
    }

    private static void append(StringBuilder text, String left, String right) {
        text.append("  ").append(left).append("  ").append(right).append('\n');
    }
}
