package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Values;
import java.util.List;

/** {@code a ~ b ~ c}: the texts of all operands, one after the other. */
public final class Concatenation extends Expression {
    private final Expression[] operands;

    /** Creates a concatenation. */
    public Concatenation(List<Expression> operands) {
        this.operands = operands.toArray(new Expression[0]);
    }

    @Override
    public Object evaluate(Frame frame) {
        StringBuilder text = new StringBuilder();
        for (Expression operand : operands) {
            text.append(Values.str(operand.evaluate(frame)));
        }
        return text.toString();
    }
}
