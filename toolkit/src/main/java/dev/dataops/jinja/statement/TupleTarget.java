package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code a, (b, c)}: takes a value apart. */
public final class TupleTarget extends Target {
    private final Target[] parts;
    private final int position;

    /** Creates a target whose first part stands at an offset of the source. */
    public TupleTarget(List<Target> parts, int position) {
        this.parts = parts.toArray(new Target[0]);
        this.position = position;
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
        frame.at(position);
        if (!Values.isIterable(value)) {
            throw JinjaException.of("cannot unpack non-iterable " + Values.typeName(value) + " object");
        }
        Iterator<?> elements = Values.iterate(value);
        for (int i = 0; i < parts.length; i++) {
            if (!elements.hasNext()) {
                throw JinjaException.of("not enough values to unpack (expected " + parts.length + ", got " + i + ")");
            }
            parts[i].assign(frame, elements.next());
        }
        if (elements.hasNext()) {
            throw JinjaException.of("too many values to unpack (expected " + parts.length + ")");
        }
    }
}
