package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** A text, number, truth value or {@code none}. */
public final class Literal extends Expression {
    private final @Nullable Object value;

    /** Creates a literal of a value that never changes. */
    public Literal(@Nullable Object value) {
        this.value = value;
    }

    /** Returns the value. */
    public @Nullable Object value() {
        return value;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        return value;
    }
}
