package dev.dataops.jinja.expression;

import dev.dataops.jinja.builtin.Filter;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** {@code value|filter(arguments)}. */
public final class FilterExpression extends Expression {
    private final Expression value;
    private final Filter filter;
    private final CallArguments arguments;
    private final int position;

    /** Creates a filter whose name stands at an offset of the source. */
    public FilterExpression(Expression value, Filter filter, CallArguments arguments, int position) {
        this.value = value;
        this.filter = filter;
        this.arguments = arguments;
        this.position = position;
    }

    /** Returns the filter. */
    public Filter filter() {
        return filter;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        Object input = value.evaluate(frame);
        var values = arguments.evaluate(frame);
        frame.at(position);
        return filter.apply(input, values);
    }
}
