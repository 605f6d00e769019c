package dev.dataops.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the toolkit, or the node at hand, cannot go on. Carries at least one {@link Diagnostic}; several when problems were
 * collected. Expected failures of models, tests and gates are values in results, not exceptions.
 */
public class ToolkitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Creates an exception for one finding. */
    public ToolkitException(Diagnostic diagnostic) {
        this(List.of(diagnostic), null);
    }

    /** Creates an exception for one finding that was caused by another exception. */
    public ToolkitException(Diagnostic diagnostic, @Nullable Throwable cause) {
        this(List.of(diagnostic), cause);
    }

    /** Creates an exception for collected findings, of which there must be at least one. */
    public ToolkitException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(diagnostics.get(0).message(), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Returns all findings, the first of which gave the message. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the first finding. */
    public Diagnostic diagnostic() {
        return diagnostics.get(0);
    }

    /** Returns the exit code of a run that ends with this exception: that of the worst fault among its findings. */
    public int exitCode() {
        int worst = 0;
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                worst = Math.max(worst, diagnostic.code().fault().exitCode());
            }
        }
        return worst == 0 ? Fault.OURS.exitCode() : worst;
    }
}
