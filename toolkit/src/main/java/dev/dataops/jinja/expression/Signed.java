package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Arithmetic;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;

/** {@code -operand} or {@code +operand}. */
public final class Signed extends Expression {
    private final boolean negative;
    private final Expression operand;
    private final int position;

    /** Creates a sign that stands at an offset of the source. */
    public Signed(boolean negative, Expression operand, int position) {
        this.negative = negative;
        this.operand = operand;
        this.position = position;
    }

    @Override
    public Object evaluate(Frame frame) {
        Object value = operand.evaluate(frame);
        frame.at(position);
        return negative ? Arithmetic.negate(value) : Arithmetic.plus(value);
    }
}
