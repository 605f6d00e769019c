package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.operation.Sorting;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filters that sort and compare elements; upper and lower case count the same unless asked otherwise. */
final class OrderFilters {
    private static final Signature SORT = Signature.of()
            .optional("reverse", false)
            .optional("case_sensitive", false)
            .optional("attribute", null);
    private static final Signature DICT_SORT = Signature.of()
            .optional("case_sensitive", false)
            .optional("by", "key")
            .optional("reverse", false);
    private static final Signature BY_ATTRIBUTE =
            Signature.of().optional("case_sensitive", false).optional("attribute", null);
    private static final Signature GROUP =
            Signature.of("attribute").optional("default", null).optional("case_sensitive", false);

    private OrderFilters() {}

    static Object sort(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("sort", SORT);
        boolean ignoreCase = !bound.truth("case_sensitive");
        List<AttributePath> paths = new ArrayList<>();
        if (bound.get(2) instanceof String several) {
            for (String one : several.split(",", -1)) {
                paths.add(AttributePath.of(one).ignoringCase(ignoreCase));
            }
        } else {
            paths.add(AttributePath.of(bound.get(2)).ignoringCase(ignoreCase));
        }
        Sorting.KeyOf key = paths.size() == 1 ? paths.get(0)::get : element -> keys(paths, element);
        return Sorting.sorted(Sequences.list(value), key, bound.truth("reverse"));
    }

    private static Object keys(List<AttributePath> paths, @Nullable Object element) {
        List<Object> keys = new ArrayList<>(paths.size());
        for (AttributePath path : paths) {
            keys.add(path.get(element));
        }
        return keys;
    }

    static Object dictSort(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("dictsort", DICT_SORT);
        int part = switch (bound.text("by")) {
            case "key" -> 0;
            case "value" -> 1;
            default -> throw JinjaException.of("You can only sort by either \"key\" or \"value\"");
        };
        if (!(value instanceof Map<?, ?> dict)) {
            throw value instanceof Undefined undefined
                    ? undefined.failure()
                    : JinjaException.of("'" + Values.typeName(value) + "' object has no attribute 'items'");
        }
        List<Object> items = new ArrayList<>();
        dict.forEach((key, element) -> items.add(PyTuple.of(key, element)));
        AttributePath path = AttributePath.of((long) part).ignoringCase(!bound.truth("case_sensitive"));
        return Sorting.sorted(items, path::get, bound.truth("reverse"));
    }

    static Object unique(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("unique", BY_ATTRIBUTE);
        AttributePath path = AttributePath.of(bound.get(1)).ignoringCase(!bound.truth("case_sensitive"));
        Set<Object> seen = new HashSet<>();
        List<Object> unique = new ArrayList<>();
        for (Object element : Sequences.list(value)) {
            if (Dicts.add(seen, path.get(element))) {
                unique.add(element);
            }
        }
        return new PyIterator("generator", unique.iterator());
    }

    static @Nullable Object extreme(@Nullable Object value, Arguments arguments, boolean largest) {
        Bound bound = arguments.bind(largest ? "max" : "min", BY_ATTRIBUTE);
        AttributePath path = AttributePath.of(bound.get(1)).ignoringCase(!bound.truth("case_sensitive"));
        Iterator<?> walk = Values.iterate(value);
        if (!walk.hasNext()) {
            return Undefined.because("No aggregated item, sequence was empty.");
        }
        Object best = walk.next();
        Object bestKey = path.get(best);
        while (walk.hasNext()) {
            Object element = walk.next();
            Object key = path.get(element);
            int order = Values.compare(key, bestKey, largest ? ">" : "<");
            if (largest ? order > 0 : order < 0) {
                best = element;
                bestKey = key;
            }
        }
        return best;
    }

    static Object groupBy(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("groupby", GROUP);
        AttributePath plain = AttributePath.of(bound.get(0)).orElse(bound.get(1));
        AttributePath key = plain.ignoringCase(!bound.truth("case_sensitive"));
        List<Object> groups = new ArrayList<>();
        List<Object> group = new ArrayList<>();
        Object groupKey = null;
        for (Object element : Sorting.sorted(Sequences.list(value), key::get, false)) {
            Object elementKey = key.get(element);
            if (group.isEmpty() || !Values.equal(groupKey, elementKey)) {
                group = new ArrayList<>();
                groups.add(new Group(plain.get(element), group));
                groupKey = elementKey;
            }
            group.add(element);
        }
        return groups;
    }
}
