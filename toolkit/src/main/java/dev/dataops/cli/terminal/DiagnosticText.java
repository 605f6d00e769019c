package dev.dataops.cli.terminal;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.Severity;

/** Shows findings: where, how bad, what, and what to do next. */
public final class DiagnosticText {
    private final Terminal terminal;

    /** Creates a renderer for what a terminal can show. */
    public DiagnosticText(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns a finding as one or more lines, without a line end behind the last. */
    public String of(Diagnostic finding) {
        StringBuilder text = new StringBuilder();
        finding.where()
                .ifPresent(place -> text.append(terminal.paint(Style.BOLD, Printable.line(place.toString())))
                        .append(": "));
        String label = finding.severity().label() + " " + finding.code().id() + ":";
        text.append(terminal.paint(colour(finding.severity()), label)).append(' ');
        if (finding.where().isEmpty()) {
            finding.node().ifPresent(node -> text.append(Printable.line(node)).append(": "));
        }
        text.append(Printable.text(finding.message()));
        finding.hint()
                .ifPresent(hint -> text.append("\n  ")
                        .append(terminal.paint(Style.CYAN, terminal.sign("→", "->")))
                        .append(' ')
                        .append(Printable.text(hint).replace("\n", "\n    ")));
        return text.toString();
    }

    private static Style colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.RED;
            case WARNING -> Style.YELLOW;
            case INFO -> Style.CYAN;
        };
    }
}
