package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.PyTuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (a, b)}. */
public final class TupleLiteral extends Expression {
    private final Expression[] elements;

    /** Creates a tuple of the given elements. */
    public TupleLiteral(List<Expression> elements) {
        this.elements = elements.toArray(new Expression[0]);
    }

    @Override
    public Object evaluate(Frame frame) {
        @Nullable Object[] values = new Object[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i].evaluate(frame);
        }
        return PyTuple.wrap(values);
    }
}
