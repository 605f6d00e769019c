package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Arithmetic;
import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.operation.Slices;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.DictView;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Filters that take apart or put together what can be iterated. */
final class SequenceFilters {
    private static final Signature NOTHING = Signature.of();
    private static final Signature JOIN = Signature.of().optional("d", "").optional("attribute", null);
    private static final Signature PARTS = Signature.of("count").optional("fill_with", null);
    private static final Signature SUM =
            Signature.of().optional("attribute", null).optional("start", 0L);

    private SequenceFilters() {}

    static @Nullable Object apply(Filter filter, @Nullable Object value, Arguments arguments) {
        return switch (filter) {
            case JOIN -> join(value, arguments.bind("join", JOIN));
            case SUM -> sum(value, arguments.bind("sum", SUM));
            case BATCH -> batch(Sequences.list(value), arguments.bind("batch", PARTS));
            case SLICE -> slice(Sequences.list(value), arguments.bind("slice", PARTS));
            default -> {
                arguments.bind(filter.name().toLowerCase(java.util.Locale.ROOT), NOTHING);
                yield applyPlain(filter, value);
            }
        };
    }

    private static @Nullable Object applyPlain(Filter filter, @Nullable Object value) {
        return switch (filter) {
            case FIRST -> first(value);
            case LAST -> last(value);
            case LIST -> Sequences.list(value);
            case REVERSE -> reverse(value);
            case ITEMS -> items(value);
            case RANDOM -> random(value);
            default -> throw new IllegalArgumentException(filter.name());
        };
    }

    private static String join(@Nullable Object value, Bound bound) {
        String separator = bound.text("d");
        AttributePath path = AttributePath.of(bound.get(1));
        StringBuilder joined = new StringBuilder();
        Iterator<?> walk = Values.iterate(value);
        boolean first = true;
        while (walk.hasNext()) {
            if (!first) {
                joined.append(separator);
            }
            first = false;
            joined.append(Values.str(path.get(walk.next())));
        }
        return joined.toString();
    }

    private static @Nullable Object sum(@Nullable Object value, Bound bound) {
        AttributePath path = AttributePath.of(bound.get(0));
        Object sum = bound.get(1);
        if (sum instanceof String) {
            throw JinjaException.of("sum() can't sum strings [use ''.join(seq) instead]");
        }
        Iterator<?> walk = Values.iterate(value);
        while (walk.hasNext()) {
            sum = Arithmetic.apply(Operator.ADD, sum, path.get(walk.next()));
        }
        return sum;
    }

    private static @Nullable Object first(@Nullable Object value) {
        Iterator<?> walk = Values.iterate(value);
        return walk.hasNext() ? walk.next() : Undefined.because("No first item, sequence was empty.");
    }

    private static @Nullable Object last(@Nullable Object value) {
        if (value instanceof PyIterator) {
            throw JinjaException.of("'" + Values.typeName(value) + "' object is not reversible");
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.get(list.size() - 1);
        }
        Object last = Undefined.because("No last item, sequence was empty.");
        for (Object element : Sequences.list(value)) {
            last = element;
        }
        return last;
    }

    private static Object reverse(@Nullable Object value) {
        if (value instanceof String text) {
            return Slices.slice(text, null, null, -1L);
        }
        List<Object> reversed = Sequences.list(value);
        Collections.reverse(reversed);
        return value instanceof PyIterator ? reversed : new PyIterator("list_reverseiterator", reversed.iterator());
    }

    private static Object items(@Nullable Object value) {
        if (value instanceof Undefined) {
            return new PyIterator("generator", Collections.emptyIterator());
        }
        if (!(value instanceof Map<?, ?> dict)) {
            throw JinjaException.of("Can only get item pairs from a mapping.");
        }
        return new PyIterator("generator", new DictView(dict, DictView.Part.ITEMS).iterator());
    }

    private static @Nullable Object random(@Nullable Object value) {
        Values.length(value);
        List<Object> all = Sequences.list(value);
        return all.isEmpty()
                ? Undefined.because("No random item, sequence was empty.")
                : all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static Object batch(List<Object> elements, Bound bound) {
        List<Object> batches = new ArrayList<>();
        int size = elements.isEmpty() ? 1 : Numbers.toInt(bound.get(0));
        for (int from = 0; from < elements.size(); from += Math.max(1, size)) {
            List<Object> batch =
                    new ArrayList<>(elements.subList(from, Math.min(elements.size(), from + Math.max(1, size))));
            while (bound.get(1) != null && batch.size() < size) {
                batch.add(bound.get(1));
            }
            batches.add(batch);
        }
        return new PyIterator("generator", batches.iterator());
    }

    private static Object slice(List<Object> elements, Bound bound) {
        int slices = Numbers.toInt(bound.get(0));
        if (slices == 0) {
            throw JinjaException.of("integer division or modulo by zero");
        }
        int perSlice = elements.size() / slices;
        int withExtra = elements.size() % slices;
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < slices; i++) {
            int to = from + perSlice + (i < withExtra ? 1 : 0);
            List<Object> part = new ArrayList<>(elements.subList(from, to));
            if (bound.get(1) != null && i >= withExtra) {
                part.add(bound.get(1));
            }
            parts.add(part);
            from = to;
        }
        return new PyIterator("generator", parts.iterator());
    }
}
