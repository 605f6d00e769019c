package dev.dataops.jinja.statement;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.runtime.Statement;

/** {@code {{ expression }}}. */
public final class Print extends Statement {
    private final Expression expression;
    private final int start;
    private final int end;

    /** Creates a tag that stands between two offsets of the source. */
    public Print(Expression expression, int start, int end) {
        this.expression = expression;
        this.start = start;
        this.end = end;
    }

    /** Returns the expression. */
    public Expression expression() {
        return expression;
    }

    /** Returns the place of the tag. */
    public SourceLocation location(Source source) {
        return source.location(start);
    }

    @Override
    public Flow execute(Frame frame) {
        frame.printValue(expression.evaluate(frame), start, end);
        return Flow.NEXT;
    }
}
