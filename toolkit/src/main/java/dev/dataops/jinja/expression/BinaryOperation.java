package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Arithmetic;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Operator;
import org.jspecify.annotations.Nullable;

/** {@code left + right} and the like. */
public final class BinaryOperation extends Expression {
    private final Operator operator;
    private final Expression left;
    private final Expression right;
    private final int position;

    /** Creates an operation whose operator stands at an offset of the source. */
    public BinaryOperation(Operator operator, Expression left, Expression right, int position) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.position = position;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        Object a = left.evaluate(frame);
        Object b = right.evaluate(frame);
        frame.at(position);
        return Arithmetic.apply(operator, a, b);
    }
}
