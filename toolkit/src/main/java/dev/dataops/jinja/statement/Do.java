package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;

/** {@code {% do expression %}}: evaluates without printing. */
public final class Do extends Statement {
    private final Expression expression;

    /** Creates a statement of an expression. */
    public Do(Expression expression) {
        this.expression = expression;
    }

    @Override
    public Flow execute(Frame frame) {
        expression.evaluate(frame);
        return Flow.NEXT;
    }
}
