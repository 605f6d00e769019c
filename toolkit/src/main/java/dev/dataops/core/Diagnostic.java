package dev.dataops.core;

import java.util.Optional;

/**
 * One finding: what is wrong, where, and what to do next. Everything that the toolkit has to complain about travels in this form.
 *
 * @param code the stable code
 * @param severity how much it weighs
 * @param message what failed and why, one or more lines, without position and hint
 * @param where the place in a file, if one is known
 * @param node the unique id of the node concerned ({@code model.shop.orders}), if it concerns one
 * @param hint what to do next, if that can be said
 */
public record Diagnostic(
        ErrorCode code,
        Severity severity,
        String message,
        Optional<SourceLocation> where,
        Optional<String> node,
        Optional<String> hint) {

    /** Returns an error without place, node or hint; add them with the {@code at}, {@code of} and {@code hint} methods. */
    public static Diagnostic error(ErrorCode code, String message) {
        return new Diagnostic(code, Severity.ERROR, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a warning without place, node or hint. */
    public static Diagnostic warning(ErrorCode code, String message) {
        return new Diagnostic(code, Severity.WARNING, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this finding at a place. */
    public Diagnostic at(SourceLocation location) {
        return new Diagnostic(code, severity, message, Optional.of(location), node, hint);
    }

    /** Returns this finding about a node. */
    public Diagnostic of(String nodeId) {
        return new Diagnostic(code, severity, message, where, Optional.of(nodeId), hint);
    }

    /** Returns this finding with the next step. */
    public Diagnostic withHint(String nextStep) {
        return new Diagnostic(code, severity, message, where, node, Optional.of(nextStep));
    }

    /** Returns this finding with another text. */
    public Diagnostic withMessage(String text) {
        return new Diagnostic(code, severity, text, where, node, hint);
    }

    /** Returns the finding as people read it: {@code path:line:column: error DO206: message}, the hint on a line of its own. */
    public String render() {
        StringBuilder text = new StringBuilder();
        where.ifPresent(place -> text.append(place).append(": "));
        text.append(severity.label()).append(' ').append(code.id()).append(": ");
        if (where.isEmpty()) {
            node.ifPresent(id -> text.append(id).append(": "));
        }
        text.append(message);
        hint.ifPresent(next -> text.append("\n  → ").append(next.replace("\n", "\n    ")));
        return text.toString();
    }
}
