package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/** {@code value if condition else other}; undefined if the condition is false and there is no else. */
public final class Conditional extends Expression {
    private static final Undefined NO_ELSE =
            Undefined.because("the inline if-expression evaluated to false and no else section was defined");

    private final Expression condition;
    private final Expression value;
    private final @Nullable Expression other;

    /** Creates a conditional value. */
    public Conditional(Expression condition, Expression value, @Nullable Expression other) {
        this.condition = condition;
        this.value = value;
        this.other = other;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        if (Values.truthy(condition.evaluate(frame))) {
            return value.evaluate(frame);
        }
        return other == null ? NO_ELSE : other.evaluate(frame);
    }
}
