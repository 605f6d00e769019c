package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Attributes;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code owner[key]}. */
public final class ItemAccess extends Expression {
    private final Expression owner;
    private final Expression key;
    private final int position;

    /** Creates an access whose bracket stands at an offset of the source. */
    public ItemAccess(Expression owner, Expression key, int position) {
        this.owner = owner;
        this.key = key;
        this.position = position;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        Object value = owner.evaluate(frame);
        Object item = key.evaluate(frame);
        if (value instanceof Undefined && frame.context().undefinedIsLenient()) {
            return value;
        }
        frame.at(position);
        return Attributes.getItem(value, item);
    }
}
