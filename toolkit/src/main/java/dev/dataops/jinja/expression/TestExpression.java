package dev.dataops.jinja.expression;

import dev.dataops.jinja.builtin.ValueTest;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;

/** {@code value is test(arguments)}. */
public final class TestExpression extends Expression {
    private final Expression value;
    private final ValueTest test;
    private final CallArguments arguments;
    private final int position;

    /** Creates a test whose name stands at an offset of the source. */
    public TestExpression(Expression value, ValueTest test, CallArguments arguments, int position) {
        this.value = value;
        this.test = test;
        this.arguments = arguments;
        this.position = position;
    }

    @Override
    public Object evaluate(Frame frame) {
        Object input = value.evaluate(frame);
        var values = arguments.evaluate(frame);
        frame.at(position);
        return test.holds(input, values);
    }
}
