package dev.dataops.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings so that all of them are shown at once. Safe for use by several threads. */
public final class Problems {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing((Diagnostic diagnostic) ->
                    diagnostic.where().map(SourceLocation::path).orElse(""))
            .thenComparing(
                    diagnostic -> diagnostic.where().map(SourceLocation::line).orElse(0))
            .thenComparing(
                    diagnostic -> diagnostic.where().map(SourceLocation::column).orElse(0))
            .thenComparing(Diagnostic::message);

    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds a finding. */
    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds all findings of an exception. */
    public synchronized void add(ToolkitException exception) {
        found.addAll(exception.diagnostics());
    }

    /** Returns the errors found so far, in the order of their places. */
    public synchronized List<Diagnostic> errors() {
        return withSeverity(Severity.ERROR);
    }

    /** Returns the warnings found so far, in the order of their places. */
    public synchronized List<Diagnostic> warnings() {
        return withSeverity(Severity.WARNING);
    }

    /** Throws all errors as one {@link ToolkitException} if there are any; warnings stay. */
    public void throwIfAny() {
        List<Diagnostic> errors = errors();
        if (!errors.isEmpty()) {
            throw new ToolkitException(errors, null);
        }
    }

    private List<Diagnostic> withSeverity(Severity severity) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .distinct()
                .sorted(BY_PLACE)
                .toList();
    }
}
