package dev.dataops.jinja.runtime;

import org.jspecify.annotations.Nullable;

/** Carries a value from {@code return(value)} to the call of the macro around it. Costs no stack trace. */
public final class ReturnSignal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    /** Creates the signal; hosts that offer a {@code return} of their own throw it. */
    public ReturnSignal(@Nullable Object value) {
        super("return() was called outside of a macro", null, false, false);
        this.value = value;
    }

    /** Returns the value to return. */
    public @Nullable Object value() {
        return value;
    }
}
