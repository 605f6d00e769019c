package dev.dataops.jinja.operation;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code value.name} and {@code value[key]}: the first asks for attributes before items, the second for items before attributes. */
public final class Attributes {
    /** What {@link #invoke} returns when the value has no such method. */
    static final Object NO_METHOD = new Object();

    private Attributes() {}

    /** Returns {@code value.name}: an attribute or method, else an item, else an undefined value. */
    public static @Nullable Object get(@Nullable Object value, String name) {
        if (value instanceof JinjaObject object) {
            return object.attribute(name);
        }
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Object own = own(value, name);
        if (own == NO_METHOD && value instanceof Map<?, ?> dict) {
            own = Dicts.get(dict, name);
            return own == Dicts.MISSING ? Undefined.attribute(value, name) : own;
        }
        return own == NO_METHOD ? Undefined.attribute(value, name) : own;
    }

    /** Returns {@code value|attr(name)}: an attribute or method, never an item. */
    public static @Nullable Object getOnlyAttribute(@Nullable Object value, String name) {
        if (value instanceof Map) {
            Object own = own(value, name);
            return own == NO_METHOD ? Undefined.attribute(value, name) : own;
        }
        return value instanceof Undefined ? Undefined.attribute(value, name) : get(value, name);
    }

    /** Returns {@code value[key]}: an item, else an attribute or method, else an undefined value. */
    public static @Nullable Object getItem(@Nullable Object value, @Nullable Object key) {
        if (value instanceof Map<?, ?> dict) {
            Object item = isUnhashable(key) ? Dicts.MISSING : Dicts.get(dict, key);
            if (item != Dicts.MISSING) {
                return item;
            }
        } else if (value instanceof JinjaObject object) {
            return object.item(key);
        } else if (value instanceof Undefined undefined) {
            throw undefined.failure();
        } else if (Numbers.integer(key) instanceof Long index) {
            return indexed(value, index, key);
        }
        if (key instanceof String name) {
            Object own = own(value, name);
            return own == NO_METHOD ? Undefined.attribute(value, name) : own;
        }
        return Undefined.item(value, key);
    }

    private static boolean isUnhashable(@Nullable Object key) {
        return (key instanceof List && !(key instanceof PyTuple)) || key instanceof Map || key instanceof Set;
    }

    private static @Nullable Object indexed(@Nullable Object value, long index, @Nullable Object key) {
        if (value instanceof List<?> list) {
            long position = index < 0 ? index + list.size() : index;
            if (position >= 0 && position < list.size()) {
                return list.get((int) position);
            }
        } else if (value instanceof String text) {
            int length = Strings.length(text);
            long position = index < 0 ? index + length : index;
            if (position >= 0 && position < length) {
                return Strings.slice(text, (int) position, (int) position + 1);
            }
        }
        return Undefined.item(value, key);
    }

    private static Object own(@Nullable Object value, String name) {
        if (value != null && hasMethod(value, name)) {
            return new BoundMethod(value, name);
        }
        Object number = value == null ? null : NumberMethods.attribute(value, name);
        return number == null ? NO_METHOD : number;
    }

    private static boolean hasMethod(Object value, String name) {
        if (value instanceof String) {
            return StringMethods.has(name);
        } else if (value instanceof PyTuple) {
            return ListMethods.tupleHas(name);
        } else if (value instanceof List) {
            return ListMethods.has(name);
        } else if (value instanceof Map) {
            return DictMethods.has(name);
        } else if (value instanceof Set) {
            return SetMethods.has(name);
        }
        return NumberMethods.has(value, name);
    }

    /** Calls a method of a text, list, dict, set or number. */
    static @Nullable Object invoke(Object value, String name, Arguments arguments) {
        try {
            if (value instanceof String text) {
                return StringMethods.call(text, name, arguments);
            } else if (value instanceof PyTuple tuple) {
                return ListMethods.callTuple(tuple, name, arguments);
            } else if (value instanceof List<?> list) {
                return ListMethods.call(objects(list), name, arguments);
            } else if (value instanceof Map<?, ?> dict) {
                return DictMethods.call(objects(dict), name, arguments);
            } else if (value instanceof Set<?> set) {
                return SetMethods.call(objects(set), name, arguments);
            }
            return NumberMethods.call(value, name, arguments);
        } catch (UnsupportedOperationException e) {
            throw JinjaException.of("this " + dev.dataops.jinja.value.Values.typeName(value)
                    + " cannot be changed: work on a copy, such as x.copy()");
        }
    }

    /**
     * Calls {@code value.name(arguments)} if that is a method of a text, list, dict, set or number.
     *
     * @return the result, or {@link #NO_METHOD}
     */
    public static @Nullable Object callMethod(@Nullable Object value, String name, Arguments arguments) {
        boolean builtin = value instanceof String
                || value instanceof List
                || value instanceof Map
                || value instanceof Set
                || value instanceof Number;
        return builtin && value != null && hasMethod(value, name) ? invoke(value, name, arguments) : NO_METHOD;
    }

    /** Returns whether {@link #callMethod} found no method. */
    public static boolean isNoMethod(@Nullable Object result) {
        return result == NO_METHOD;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> objects(List<?> list) {
        return (List<Object>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> objects(Map<?, ?> dict) {
        return (Map<Object, Object>) dict;
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> objects(Set<?> set) {
        return (Set<Object>) set;
    }
}
