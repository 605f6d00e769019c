package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of {@code list} and {@code tuple}. */
final class ListMethods {
    private static final Set<String> NAMES =
            Set.of("append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort");

    private static final Signature NOTHING = Signature.of();
    private static final Signature VALUE = Signature.of("value");
    private static final Signature INSERT = Signature.of("index", "object");
    private static final Signature POP = Signature.of().optional("index", -1L);
    private static final Signature INDEX =
            Signature.of("value").optional("start", 0L).optional("stop", null);
    private static final Signature SORT = Signature.of().optional("key", null).optional("reverse", false);

    private ListMethods() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static boolean tupleHas(String name) {
        return name.equals("count") || name.equals("index");
    }

    static Object callTuple(PyTuple tuple, String name, Arguments arguments) {
        return name.equals("count")
                ? count(tuple, arguments.bind(name, VALUE).get(0))
                : index(tuple, arguments.bind(name, INDEX), "tuple.index(x): x not in tuple");
    }

    static @Nullable Object call(List<Object> list, String name, Arguments arguments) {
        switch (name) {
            case "append" -> add(list, list.size(), arguments.bind(name, VALUE).get(0));
            case "extend" -> {
                List<Object> more = new ArrayList<>();
                Values.iterate(arguments.bind(name, VALUE).get(0)).forEachRemaining(more::add);
                list.addAll(more);
            }
            case "insert" -> {
                Bound bound = arguments.bind(name, INSERT);
                int index = Numbers.toInt(bound.get(0));
                int position = index < 0 ? Math.max(0, index + list.size()) : Math.min(index, list.size());
                add(list, position, bound.get(1));
            }
            case "remove" -> {
                Object value = arguments.bind(name, VALUE).get(0);
                list.remove(requireIndex(list, value, 0, list.size(), "list.remove(x): x not in list"));
            }
            case "clear" -> {
                arguments.bind(name, NOTHING);
                list.clear();
            }
            case "reverse" -> {
                arguments.bind(name, NOTHING);
                Collections.reverse(list);
            }
            case "sort" -> {
                Bound bound = arguments.bind(name, SORT);
                Sorting.sort(list, bound.get(0), bound.truth("reverse"));
            }
            case "pop" -> {
                return pop(list, Numbers.toInt(arguments.bind(name, POP).get(0)));
            }
            case "copy" -> {
                arguments.bind(name, NOTHING);
                return new ArrayList<>(list);
            }
            case "count" -> {
                return count(list, arguments.bind(name, VALUE).get(0));
            }
            case "index" -> {
                Bound bound = arguments.bind(name, INDEX);
                return index(list, bound, Repr.of(bound.get(0)) + " is not in list");
            }
            default -> throw new IllegalArgumentException(name);
        }
        return null;
    }

    @SuppressWarnings("NullAway") // an element may be None
    private static void add(List<Object> list, int index, @Nullable Object element) {
        list.add(index, element);
    }

    private static Object pop(List<Object> list, int index) {
        if (list.isEmpty()) {
            throw JinjaException.of("pop from empty list");
        }
        int position = index < 0 ? index + list.size() : index;
        if (position < 0 || position >= list.size()) {
            throw JinjaException.of("pop index out of range");
        }
        return list.remove(position);
    }

    private static long count(List<?> list, @Nullable Object value) {
        long count = 0;
        for (Iterator<?> walk = list.iterator(); walk.hasNext(); ) {
            if (Values.equal(walk.next(), value)) {
                count++;
            }
        }
        return count;
    }

    private static long index(List<?> list, Bound bound, String message) {
        int start = Numbers.toInt(bound.get(1));
        int stop = bound.get(2) == null ? list.size() : Numbers.toInt(bound.get(2));
        int from = start < 0 ? Math.max(0, start + list.size()) : start;
        int to = stop < 0 ? stop + list.size() : Math.min(stop, list.size());
        return requireIndex(list, bound.get(0), from, to, message);
    }

    private static int requireIndex(List<?> list, @Nullable Object value, int from, int to, String message) {
        for (int i = from; i < to; i++) {
            if (list.get(i) == value || Values.equal(list.get(i), value)) {
                return i;
            }
        }
        throw JinjaException.of(message);
    }
}
