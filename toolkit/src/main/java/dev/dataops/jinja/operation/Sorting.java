package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's stable sort by a key that is computed once for each element. */
public final class Sorting {
    private Sorting() {}

    /** Gives an element's key. */
    @FunctionalInterface
    public interface KeyOf {
        /** Returns the value to sort an element by. */
        @Nullable
        Object key(@Nullable Object element);
    }

    /**
     * Sorts a list in place.
     *
     * @param key a callable, or null to sort by the elements themselves
     * @throws JinjaException if two keys have no order
     */
    static void sort(List<Object> list, @Nullable Object key, boolean reverse) {
        if (key != null && !(key instanceof JinjaCallable)) {
            throw JinjaException.of("'" + Values.typeName(key) + "' object is not callable");
        }
        KeyOf keyOf = key instanceof JinjaCallable function ? e -> function.call(Arguments.of(e)) : e -> e;
        List<Object> sorted = sorted(list, keyOf, reverse);
        for (int i = 0; i < sorted.size(); i++) {
            list.set(i, sorted.get(i));
        }
    }

    /** Returns the elements in order; equal ones keep their order in both directions. */
    public static List<Object> sorted(Iterable<?> elements, KeyOf keyOf, boolean reverse) {
        List<Object[]> keyed = new ArrayList<>();
        for (Object element : elements) {
            keyed.add(new Object[] {keyOf.key(element), element});
        }
        Comparator<Object[]> order = (a, b) -> Values.compare(a[0], b[0], "<");
        keyed.sort(reverse ? order.reversed() : order);
        List<Object> sorted = new ArrayList<>(keyed.size());
        for (Object[] pair : keyed) {
            sorted.add(pair[1]);
        }
        return sorted;
    }
}
