package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;

/** {@code {% set target = expression %}}. */
public final class Assignment extends Statement {
    private final Target target;
    private final Expression expression;

    /** Creates an assignment. */
    public Assignment(Target target, Expression expression) {
        this.target = target;
        this.expression = expression;
    }

    @Override
    public Flow execute(Frame frame) {
        target.assign(frame, expression.evaluate(frame));
        return Flow.NEXT;
    }
}
