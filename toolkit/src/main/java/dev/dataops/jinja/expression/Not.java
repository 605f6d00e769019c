package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Values;

/** {@code not operand}. */
public final class Not extends Expression {
    private final Expression operand;

    /** Creates the negation of an operand's truth. */
    public Not(Expression operand) {
        this.operand = operand;
    }

    @Override
    public Object evaluate(Frame frame) {
        return !Values.truthy(operand.evaluate(frame));
    }
}
