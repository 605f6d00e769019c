package dev.dataops.jinja.modules.iteration;

import dev.dataops.jinja.operation.Arithmetic;
import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of itertools that give their elements one by one, and may do so for ever. */
final class Streams {
    private static final Signature ACCUMULATE =
            Signature.of("iterable").optional("func", null).optional("initial", null);
    private static final Signature COMPRESS = Signature.of("data", "selectors");
    private static final Signature COUNT = Signature.of().optional("start", 0L).optional("step", 1L);
    private static final Signature ITERABLE = Signature.of("iterable");
    private static final Signature PREDICATE = Signature.of("predicate", "iterable");
    private static final Signature GROUP = Signature.of("iterable").optional("key", null);
    private static final Signature REPEAT = Signature.of("object").optional("times", null);
    private static final Signature STAR_MAP = Signature.of("function", "iterable");

    private Streams() {}

    private static PyIterator stream(String name, Generated.Step step) {
        return new PyIterator("itertools." + name, new Generated(step));
    }

    private static JinjaCallable callable(@Nullable Object value) {
        if (value instanceof JinjaCallable function) {
            return function;
        }
        throw JinjaException.of("'" + Values.typeName(value) + "' object is not callable");
    }

    static Object chain(Iterator<?> iterables) {
        List<Iterator<?>> current = new ArrayList<>();
        return stream("chain", () -> {
            while (current.isEmpty() || !current.get(0).hasNext()) {
                if (!iterables.hasNext()) {
                    return Generated.END;
                }
                current.clear();
                current.add(Values.iterate(iterables.next()));
            }
            return current.get(0).next();
        });
    }

    static Object accumulate(Arguments arguments) {
        Bound bound = arguments.bind("accumulate", ACCUMULATE);
        Iterator<?> elements = Values.iterate(bound.get(0));
        JinjaCallable function = bound.get(1) == null
                ? both -> Arithmetic.apply(Operator.ADD, both.get(0), both.get(1))
                : callable(bound.get(1));
        @Nullable Object[] total = {Generated.END};
        boolean[] initial = {bound.get(2) != null};
        return stream("accumulate", () -> {
            if (initial[0]) {
                initial[0] = false;
                total[0] = bound.get(2);
                return total[0];
            }
            if (!elements.hasNext()) {
                return Generated.END;
            }
            Object element = elements.next();
            total[0] = total[0] == Generated.END ? element : function.call(Arguments.of(total[0], element));
            return total[0];
        });
    }

    static Object compress(Arguments arguments) {
        Bound bound = arguments.bind("compress", COMPRESS);
        Iterator<?> data = Values.iterate(bound.get(0));
        Iterator<?> selectors = Values.iterate(bound.get(1));
        return stream("compress", () -> {
            while (data.hasNext() && selectors.hasNext()) {
                Object element = data.next();
                if (Values.truthy(selectors.next())) {
                    return element;
                }
            }
            return Generated.END;
        });
    }

    static Object count(Arguments arguments) {
        Bound bound = arguments.bind("count", COUNT);
        @Nullable Object[] next = {bound.get(0)};
        return stream("count", () -> {
            Object current = next[0];
            next[0] = Arithmetic.apply(Operator.ADD, current, bound.get(1));
            return current;
        });
    }

    static Object cycle(Arguments arguments) {
        List<Object> all = Sequences.list(arguments.bind("cycle", ITERABLE).get(0));
        int[] next = {0};
        return stream("cycle", () -> all.isEmpty() ? Generated.END : all.get(next[0]++ % all.size()));
    }

    /** {@code takewhile}, {@code dropwhile} and {@code filterfalse}. */
    static Object selected(String name, Arguments arguments) {
        Bound bound = arguments.bind(name, PREDICATE);
        JinjaCallable predicate =
                bound.get(0) == null && name.equals("filterfalse") ? one -> one.get(0) : callable(bound.get(0));
        Iterator<?> elements = Values.iterate(bound.get(1));
        boolean[] decided = {false};
        return stream(name, () -> {
            while (elements.hasNext() && !(decided[0] && name.equals("takewhile"))) {
                Object element = elements.next();
                boolean dropping = name.equals("dropwhile");
                if (dropping && decided[0]) {
                    return element;
                }
                boolean holds = Values.truthy(predicate.call(Arguments.of(element)));
                decided[0] |= !holds;
                if (name.equals("takewhile") == holds) {
                    return element;
                }
            }
            return Generated.END;
        });
    }

    static Object groupBy(Arguments arguments) {
        Bound bound = arguments.bind("groupby", GROUP);
        JinjaCallable key = bound.get(1) == null ? one -> one.get(0) : callable(bound.get(1));
        Iterator<?> elements = Values.iterate(bound.get(0));
        @Nullable Object[] ahead = {Generated.END};
        return stream("groupby", () -> {
            Object first = ahead[0] == Generated.END && elements.hasNext() ? elements.next() : ahead[0];
            if (first == Generated.END) {
                return Generated.END;
            }
            ahead[0] = Generated.END;
            Object groupKey = key.call(Arguments.of(first));
            List<Object> group = new ArrayList<>();
            addNullable(group, first);
            while (elements.hasNext()) {
                Object element = elements.next();
                if (!Values.equal(groupKey, key.call(Arguments.of(element)))) {
                    ahead[0] = element;
                    break;
                }
                group.add(element);
            }
            return PyTuple.of(groupKey, new PyIterator("itertools._grouper", group.iterator()));
        });
    }

    @SuppressWarnings("NullAway") // an element may be None
    private static void addNullable(List<Object> list, @Nullable Object element) {
        list.add(element);
    }

    static Object slice(Arguments arguments) {
        if (arguments.count() < 2 || arguments.count() > 4) {
            throw JinjaException.of("islice expected from 2 to 4 arguments, got " + arguments.count());
        }
        Iterator<?> elements = Values.iterate(arguments.get(0));
        boolean onlyStop = arguments.count() == 2;
        int start = onlyStop ? 0 : bound(arguments.get(1), 0);
        int stop = bound(arguments.get(onlyStop ? 1 : 2), Integer.MAX_VALUE);
        int step = arguments.count() == 4 ? bound(arguments.get(3), 1) : 1;
        if (start < 0 || stop < 0 || step < 1) {
            throw JinjaException.of("indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        int[] position = {0, start};
        return stream("islice", () -> {
            while (position[1] < stop && elements.hasNext()) {
                Object element = elements.next();
                if (position[0]++ == position[1]) {
                    position[1] += step;
                    return element;
                }
            }
            return Generated.END;
        });
    }

    private static int bound(@Nullable Object value, int absent) {
        return value == null ? absent : Numbers.toInt(value);
    }

    static Object pairwise(Arguments arguments) {
        Iterator<?> elements =
                Values.iterate(arguments.bind("pairwise", ITERABLE).get(0));
        @Nullable Object[] previous = {Generated.END};
        return stream("pairwise", () -> {
            if (previous[0] == Generated.END && elements.hasNext()) {
                previous[0] = elements.next();
            }
            if (!elements.hasNext()) {
                return Generated.END;
            }
            Object current = elements.next();
            PyTuple pair = PyTuple.of(previous[0], current);
            previous[0] = current;
            return pair;
        });
    }

    static Object repeat(Arguments arguments) {
        Bound bound = arguments.bind("repeat", REPEAT);
        int[] left = {bound(bound.get(1), -1)};
        return stream("repeat", () -> {
            if (left[0] == 0) {
                return Generated.END;
            }
            left[0] -= left[0] > 0 ? 1 : 0;
            return bound.get(0);
        });
    }

    static Object starMap(Arguments arguments) {
        Bound bound = arguments.bind("starmap", STAR_MAP);
        JinjaCallable function = callable(bound.get(0));
        Iterator<?> elements = Values.iterate(bound.get(1));
        return stream(
                "starmap",
                () -> elements.hasNext()
                        ? function.call(Arguments.with(Sequences.tuple(elements.next()), Map.of()))
                        : Generated.END);
    }

    static Object zipLongest(Arguments arguments) {
        Object fill = arguments.named().get("fillvalue");
        List<Iterator<?>> walks = new ArrayList<>();
        for (Object iterable : arguments.positional()) {
            walks.add(Values.iterate(iterable));
        }
        return stream("zip_longest", () -> {
            @Nullable Object[] row = new Object[walks.size()];
            boolean any = false;
            for (int i = 0; i < row.length; i++) {
                boolean has = walks.get(i).hasNext();
                any |= has;
                row[i] = has ? walks.get(i).next() : fill;
            }
            return any ? PyTuple.of(row) : Generated.END;
        });
    }
}
