package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.DictView;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of {@code dict}, and its construction from pairs and keyword arguments. */
public final class DictMethods {
    private static final Set<String> NAMES = Set.of(
            "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values");

    private static final Signature NOTHING = Signature.of();
    private static final Signature KEY = Signature.of("key").optional("default", null);
    private static final Signature UPDATE = Signature.of().optional("", null).keywords();
    private static final Signature FROM_KEYS = Signature.of("iterable").optional("value", null);

    private DictMethods() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static @Nullable Object call(Map<Object, Object> dict, String name, Arguments arguments) {
        return switch (name) {
            case "get" -> {
                Bound bound = arguments.bind(name, KEY);
                Object value = Dicts.get(dict, bound.get(0));
                yield value == Dicts.MISSING ? bound.get(1) : value;
            }
            case "setdefault" -> setDefault(dict, arguments.bind(name, KEY));
            case "pop" -> pop(dict, arguments.bind(name, KEY));
            case "update" -> {
                update(dict, arguments.bind(name, UPDATE));
                yield null;
            }
            case "fromkeys" -> fromKeys(arguments.bind(name, FROM_KEYS));
            default -> {
                arguments.bind(name, NOTHING);
                yield callWithout(dict, name);
            }
        };
    }

    private static @Nullable Object callWithout(Map<Object, Object> dict, String name) {
        return switch (name) {
            case "items" -> new DictView(dict, DictView.Part.ITEMS);
            case "keys" -> new DictView(dict, DictView.Part.KEYS);
            case "values" -> new DictView(dict, DictView.Part.VALUES);
            case "copy" -> new LinkedHashMap<>(dict);
            case "popitem" -> popItem(dict);
            case "clear" -> {
                dict.clear();
                yield null;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static @Nullable Object setDefault(Map<Object, Object> dict, Bound bound) {
        Object value = Dicts.get(dict, bound.get(0));
        if (value == Dicts.MISSING) {
            Dicts.put(dict, bound.get(0), bound.get(1));
            return bound.get(1);
        }
        return value;
    }

    private static @Nullable Object pop(Map<Object, Object> dict, Bound bound) {
        Object value = Dicts.remove(dict, bound.get(0));
        if (value != Dicts.MISSING) {
            return value;
        }
        if (bound.given("default")) {
            return bound.get(1);
        }
        throw JinjaException.of("there is no key " + Repr.of(bound.get(0)) + " in the dict");
    }

    private static PyTuple popItem(Map<Object, Object> dict) {
        if (dict.isEmpty()) {
            throw JinjaException.of("popitem(): dictionary is empty");
        }
        Object last = null;
        for (Object key : dict.keySet()) {
            last = key;
        }
        return PyTuple.of(last, Dicts.remove(dict, last));
    }

    private static Map<Object, Object> fromKeys(Bound bound) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        Iterator<?> keys = Values.iterate(bound.get(0));
        while (keys.hasNext()) {
            Dicts.put(dict, keys.next(), bound.get(1));
        }
        return dict;
    }

    /** Returns a new dict of another dict or of pairs, and of keyword arguments: {@code dict(...)} as a function. */
    public static Map<Object, Object> create(Arguments arguments) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        update(dict, arguments.bind("dict", UPDATE));
        return dict;
    }

    private static void update(Map<Object, Object> dict, Bound bound) {
        if (bound.get(0) instanceof Map<?, ?> other) {
            for (Map.Entry<?, ?> entry : other.entrySet()) {
                Dicts.put(dict, entry.getKey(), entry.getValue());
            }
        } else if (bound.given("")) {
            updatePairs(dict, Values.iterate(bound.get(0)));
        }
        dict.putAll(bound.keywords());
    }

    private static void updatePairs(Map<Object, Object> dict, Iterator<?> pairs) {
        for (int i = 0; pairs.hasNext(); i++) {
            Object pair = pairs.next();
            if (!Values.isIterable(pair)) {
                throw JinjaException.of("cannot convert dictionary update sequence element #" + i + " to a sequence");
            }
            PyTuple both = Sequences.tuple(pair);
            if (both.size() != 2) {
                throw JinjaException.of(
                        "dictionary update sequence element #" + i + " has length " + both.size() + "; 2 is required");
            }
            Dicts.put(dict, both.get(0), both.get(1));
        }
    }
}
