package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Slices;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code owner[start:stop:step]}. */
public final class SliceAccess extends Expression {
    private final Expression owner;
    private final @Nullable Expression start;
    private final @Nullable Expression stop;
    private final @Nullable Expression step;
    private final int position;

    /** Creates a slice whose bracket stands at an offset of the source; parts that were left out are null. */
    public SliceAccess(
            Expression owner,
            @Nullable Expression start,
            @Nullable Expression stop,
            @Nullable Expression step,
            int position) {
        this.owner = owner;
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.position = position;
    }

    @Override
    public Object evaluate(Frame frame) {
        Object value = owner.evaluate(frame);
        Object from = evaluate(start, frame);
        Object to = evaluate(stop, frame);
        Object by = evaluate(step, frame);
        if (value instanceof Undefined && frame.context().undefinedIsLenient()) {
            return value;
        }
        frame.at(position);
        return Slices.slice(value, from, to, by);
    }

    private static @Nullable Object evaluate(@Nullable Expression part, Frame frame) {
        return part == null ? null : part.evaluate(frame);
    }
}
