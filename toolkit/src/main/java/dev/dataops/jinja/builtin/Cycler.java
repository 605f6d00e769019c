package dev.dataops.jinja.builtin;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** What {@code cycler(...)} returns: gives its values in turn, again and again. */
final class Cycler implements JinjaObject {
    private final PyTuple values;
    private int position;

    Cycler(PyTuple values) {
        if (values.isEmpty()) {
            throw JinjaException.of("at least one item has to be provided");
        }
        this.values = values;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "current" -> values.get(position);
            case "next" -> (JinjaCallable) this::next;
            case "reset" -> (JinjaCallable) this::reset;
            case "items" -> values;
            case "pos" -> (long) position;
            default -> Undefined.attribute(this, name);
        };
    }

    private @Nullable Object next(Arguments nothing) {
        Object current = values.get(position);
        position = (position + 1) % values.size();
        return current;
    }

    private @Nullable Object reset(Arguments nothing) {
        position = 0;
        return null;
    }
}
