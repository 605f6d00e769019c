package dev.dataops.jinja.value;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template that cannot be read or rendered. It knows the place of the failure, and the macros that were being called when it
 * happened, innermost first, as lines of its message.
 *
 * <p>While an exception passes from macro to macro it is completed in place; once it has left the engine it does not change any more.
 */
public final class JinjaException extends ToolkitException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CALLS = 20;

    private final transient List<String> calls = new ArrayList<>();
    private transient int omittedCalls;
    private transient @Nullable SourceLocation place;

    /** Creates an exception without a place; the engine adds it. */
    public JinjaException(ErrorCode code, String message) {
        this(Diagnostic.error(code, message));
    }

    /** Creates an exception for a finding; its place may be missing and is added by the engine. */
    public JinjaException(Diagnostic diagnostic) {
        super(diagnostic);
        this.place = diagnostic.where().orElse(null);
    }

    private JinjaException(ToolkitException cause) {
        super(cause.diagnostics(), cause);
        this.place = cause.diagnostic().where().orElse(null);
    }

    /** Returns an exception for a value that is used in a way which it does not allow, with Python's message. */
    public static JinjaException of(String message) {
        return new JinjaException(ErrorCode.JINJA_RUNTIME, message);
    }

    /**
     * Returns the exception to throw on when a failure leaves a macro or a template: the same with the place where it happened and one
     * more line of the stack. A host's exception keeps its code, its own place and its hint.
     *
     * @param name what is left, such as {@code macro cents_to_dollars}; empty for a template
     * @param where the position inside of it
     */
    public static JinjaException leaving(ToolkitException failure, String name, SourceLocation where) {
        JinjaException exception = failure instanceof JinjaException jinja ? jinja : new JinjaException(failure);
        if (exception.place == null) {
            exception.place = where;
        }
        if (name.isEmpty() && exception.calls.isEmpty() && exception.place.equals(where)) {
            return exception;
        }
        if (exception.calls.size() == SHOWN_CALLS) {
            exception.omittedCalls++;
        } else {
            exception.calls.add(name.isEmpty() ? "in " + where : "in " + name + " (" + where + ")");
        }
        return exception;
    }

    /** Returns the stack, innermost first: {@code in macro x (macros/x.sql:3:5)}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public String getMessage() {
        return diagnostic().message();
    }

    @Override
    public Diagnostic diagnostic() {
        Diagnostic first = super.diagnostics().get(0);
        Diagnostic placed = place == null ? first : first.at(place);
        if (calls.isEmpty()) {
            return placed;
        }
        StringBuilder text = new StringBuilder(first.message());
        for (String call : calls) {
            text.append("\n  ").append(call);
        }
        if (omittedCalls > 0) {
            text.append("\n  and ").append(omittedCalls).append(" calls more");
        }
        return placed.withMessage(text.toString());
    }

    @Override
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(super.diagnostics());
        all.set(0, diagnostic());
        return List.copyOf(all);
    }
}
