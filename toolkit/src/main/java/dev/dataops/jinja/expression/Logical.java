package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/** {@code left and right} or {@code left or right}: one of the two values, the right one evaluated only if it is needed. */
public final class Logical extends Expression {
    private final boolean and;
    private final Expression left;
    private final Expression right;

    /** Creates an {@code and} or an {@code or}. */
    public Logical(boolean and, Expression left, Expression right) {
        this.and = and;
        this.left = left;
        this.right = right;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        Object value = left.evaluate(frame);
        return Values.truthy(value) == and ? right.evaluate(frame) : value;
    }
}
