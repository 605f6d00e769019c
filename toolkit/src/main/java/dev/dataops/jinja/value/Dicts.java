package dev.dataops.jinja.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys of dicts and elements of sets, where Python takes {@code 1}, {@code 1.0} and {@code True} for the same. */
public final class Dicts {
    /** What {@link #get} returns when there is no such key. */
    public static final Object MISSING = new Object();

    private Dicts() {}

    /**
     * Returns the value of a key, or {@link #MISSING}.
     *
     * @throws JinjaException if the key is of a type that cannot be a key
     */
    public static @Nullable Object get(Map<?, ?> dict, @Nullable Object key) {
        Object value = dict instanceof java.util.TreeMap || key == null ? null : dict.get(key);
        if (value != null) {
            return value;
        }
        Object present = presentKey(dict.keySet(), key);
        return present == MISSING ? MISSING : dict.get(present);
    }

    /** Sets the value of a key; a key that is equal to the given one stays. */
    public static void put(Map<Object, Object> dict, @Nullable Object key, @Nullable Object value) {
        Object present = presentKey(dict.keySet(), key);
        dict.put(present == MISSING ? key : present, value);
    }

    /** Removes a key and returns its value, or {@link #MISSING}. */
    public static @Nullable Object remove(Map<Object, Object> dict, @Nullable Object key) {
        Object present = presentKey(dict.keySet(), key);
        return present == MISSING ? MISSING : dict.remove(present);
    }

    /** Returns whether a dict has a key or a set an element. */
    public static boolean contains(Set<?> keys, @Nullable Object key) {
        return presentKey(keys, key) != MISSING;
    }

    /** Adds an element to a set unless an equal one is there; returns whether it was added. */
    public static boolean add(Set<Object> set, @Nullable Object element) {
        return presentKey(set, element) == MISSING && set.add(element);
    }

    /** Removes an element from a set; returns whether it was there. */
    public static boolean remove(Set<Object> set, @Nullable Object element) {
        Object present = presentKey(set, element);
        return present != MISSING && set.remove(present);
    }

    /** Returns the key of the set that is equal to the given one, or {@link #MISSING}. */
    private static @Nullable Object presentKey(Set<?> keys, @Nullable Object key) {
        checkHashable(key);
        try {
            if (keys.contains(key)) {
                return key;
            }
        } catch (NullPointerException | ClassCastException e) {
            return MISSING; // a host's dict that has no None, or keys of one type only
        }
        if (key instanceof Number || key instanceof Boolean) {
            for (Object candidate : keys) {
                if (Values.equal(candidate, key)) {
                    return candidate;
                }
            }
        }
        return MISSING;
    }

    private static void checkHashable(@Nullable Object key) {
        if ((key instanceof List && !(key instanceof PyTuple)) || key instanceof Map || key instanceof Set) {
            throw JinjaException.of("unhashable type: '" + Values.typeName(key) + "'");
        }
        if (key instanceof PyTuple tuple) {
            for (Object element : (Collection<?>) tuple) {
                checkHashable(element);
            }
        }
    }
}
