package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of what can be iterated. */
public final class Sequences {
    private Sequences() {}

    /** Returns the elements of any iterable value as a new list. */
    public static List<Object> list(@Nullable Object iterable) {
        if (iterable instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        List<Object> all = new ArrayList<>();
        Iterator<?> walk = Values.iterate(iterable);
        while (walk.hasNext()) {
            all.add(walk.next());
        }
        return all;
    }

    /** Returns the elements of any iterable value as a tuple. */
    public static PyTuple tuple(@Nullable Object iterable) {
        return iterable instanceof PyTuple tuple ? tuple : PyTuple.copyOf(list(iterable));
    }
}
