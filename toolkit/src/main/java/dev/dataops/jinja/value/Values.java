package dev.dataops.jinja.value;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Python does with any value: text, truth, equality, order, iteration. */
public final class Values {
    private Values() {}

    /** Returns a value's text, as {@code {{ value }}} prints it. */
    public static String str(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Double || value instanceof Float) {
            return Floats.repr(((Number) value).doubleValue());
        }
        if (value instanceof Undefined) {
            return "";
        }
        if (value instanceof JinjaObject object) {
            return object.str();
        }
        if (value instanceof List || value instanceof Map || value instanceof Set) {
            return Repr.of(value);
        }
        return value instanceof JinjaCallable ? "<function>" : value.toString();
    }

    /** Returns a value's text inside of a printed list. */
    public static String repr(@Nullable Object value) {
        return Repr.of(value);
    }

    /** Returns the name of a value's type, as Python's messages show it. */
    public static String typeName(@Nullable Object value) {
        if (value == null) {
            return "NoneType";
        } else if (value instanceof String) {
            return "str";
        } else if (value instanceof Boolean) {
            return "bool";
        } else if (Numbers.isInt(value)) {
            return "int";
        } else if (Numbers.isFloat(value)) {
            return "float";
        } else if (value instanceof BigDecimal) {
            return "decimal.Decimal";
        } else if (value instanceof JinjaObject object) {
            return object.typeName();
        } else if (value instanceof PyTuple) {
            return "tuple";
        } else if (value instanceof List) {
            return "list";
        } else if (value instanceof Map) {
            return "dict";
        } else if (value instanceof Set) {
            return "set";
        } else if (value instanceof Undefined) {
            return "Undefined";
        }
        return value instanceof JinjaCallable ? "function" : value.getClass().getSimpleName();
    }

    /** Returns whether a value counts as true in a condition. */
    public static boolean truthy(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        } else if (value == null || value instanceof Undefined) {
            return false;
        } else if (value instanceof String text) {
            return !text.isEmpty();
        } else if (value instanceof JinjaObject object) {
            return object.truthy();
        } else if (value instanceof List<?> list) {
            return !list.isEmpty();
        } else if (value instanceof Map<?, ?> dict) {
            return !dict.isEmpty();
        } else if (value instanceof Set<?> set) {
            return !set.isEmpty();
        } else if (value instanceof BigDecimal decimal) {
            return decimal.signum() != 0;
        }
        return !(value instanceof Number number) || number.doubleValue() != 0;
    }

    /** Returns whether two values are equal as Python's {@code ==} sees it. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return !Numbers.isNaN(left);
        } else if (left == null || right == null) {
            return false;
        } else if (left instanceof String || right instanceof String) {
            return left.equals(right) || right.equals(left);
        } else if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return !Numbers.isNaN(left) && !Numbers.isNaN(right) && Numbers.compare(left, right) == 0;
        } else if (left instanceof List<?> a && right instanceof List<?> b) {
            return left instanceof PyTuple == right instanceof PyTuple && sameElements(a, b);
        } else if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return sameEntries(a, b);
        } else if (left instanceof Set<?> a && right instanceof Set<?> b) {
            return a.size() == b.size() && isSubset(a, b);
        }
        return left.equals(right) || (right instanceof JinjaObject && right.equals(left));
    }

    static boolean sameElements(List<?> left, List<?> right) {
        int size = left.size();
        if (size != right.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Object a = left.get(i);
            Object b = right.get(i);
            if (a != b && !equal(a, b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            Object other = Dicts.get(right, entry.getKey());
            if (other == Dicts.MISSING || !equal(entry.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether all elements of one set are in the other. */
    public static boolean isSubset(Set<?> part, Set<?> whole) {
        for (Object element : part) {
            if (!Dicts.contains(whole, element)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a hash that is the same for values that are equal. */
    public static int hash(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (Numbers.isNumber(value)) {
            return Double.hashCode(Numbers.toDouble(value) + 0.0);
        }
        return value.hashCode();
    }

    /**
     * Orders two values: numbers by value, texts by code points, lists and tuples element by element.
     *
     * @param operator the operator to name in the message, such as {@code <}
     * @return a negative number, 0 or a positive number
     * @throws JinjaException with Python's message if the values have no order
     */
    public static int compare(@Nullable Object left, @Nullable Object right, String operator) {
        if (left instanceof String a && right instanceof String b) {
            return compareText(a, b);
        } else if (left != null && right != null && Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return Numbers.compare(left, right);
        } else if (left instanceof List<?> a
                && right instanceof List<?> b
                && left instanceof PyTuple == right instanceof PyTuple) {
            return compareElements(a, b, operator);
        } else if (left instanceof Comparable && right != null && left.getClass() == right.getClass()) {
            @SuppressWarnings("unchecked")
            Comparable<Object> comparable = (Comparable<Object>) left;
            return comparable.compareTo(right);
        }
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        } else if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        throw JinjaException.of("'" + operator + "' not supported between instances of '" + typeName(left) + "' and '"
                + typeName(right) + "'");
    }

    private static int compareElements(List<?> left, List<?> right, String operator) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            Object a = left.get(i);
            Object b = right.get(i);
            if (a != b && !equal(a, b)) {
                return compare(a, b, operator);
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** Java orders texts by UTF-16 units, Python by code points; they differ only where surrogates meet the last private characters. */
    private static int compareText(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNone ? a - b : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }

    /**
     * Returns the elements that a loop walks through: of a dict its keys, of a text its characters, of an undefined value none.
     *
     * @throws JinjaException with Python's message if the value is not iterable
     */
    public static Iterator<?> iterate(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ListWalk(list);
        } else if (value instanceof Iterable<?> iterable) {
            return iterable.iterator();
        } else if (value instanceof Map<?, ?> dict) {
            return new DictView(dict, DictView.Part.KEYS).iterator();
        } else if (value instanceof String text) {
            return new CharacterWalk(text);
        } else if (value instanceof Undefined) {
            return List.of().iterator();
        }
        throw JinjaException.of("'" + typeName(value) + "' object is not iterable");
    }

    /** Returns whether {@link #iterate} can walk through a value. */
    public static boolean isIterable(@Nullable Object value) {
        return value instanceof Iterable
                || value instanceof Map
                || value instanceof String
                || value instanceof Undefined;
    }

    /** Returns the number of elements of a value, or -1 if it cannot be counted. */
    public static int lengthOrUnknown(@Nullable Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        } else if (value instanceof List<?> list) {
            return list.size();
        } else if (value instanceof Map<?, ?> dict) {
            return dict.size();
        } else if (value instanceof Set<?> set) {
            return set.size();
        } else if (value instanceof JinjaObject object) {
            return object.length();
        }
        return value instanceof Undefined ? 0 : -1;
    }

    /**
     * Returns the number of elements of a value.
     *
     * @throws JinjaException with Python's message if it has none
     */
    public static int length(@Nullable Object value) {
        int length = lengthOrUnknown(value);
        if (length < 0) {
            throw JinjaException.of("object of type '" + typeName(value) + "' has no len()");
        }
        return length;
    }

    /**
     * Returns whether a value is in a container, as Python's {@code value in container}.
     *
     * @throws JinjaException with Python's message if the container cannot be asked
     */
    public static boolean contains(@Nullable Object container, @Nullable Object value) {
        if (container instanceof String text) {
            if (value instanceof String part) {
                return text.contains(part);
            }
            throw JinjaException.of("'in <string>' requires string as left operand, not " + typeName(value));
        } else if (container instanceof Map<?, ?> dict) {
            return Dicts.contains(dict.keySet(), value);
        } else if (container instanceof Set<?> set) {
            return Dicts.contains(set, value);
        } else if (!isIterable(container)) {
            throw JinjaException.of("argument of type '" + typeName(container) + "' is not iterable");
        }
        Iterator<?> elements = iterate(container);
        while (elements.hasNext()) {
            Object element = elements.next();
            if (element == value || equal(element, value)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a template can call a value. */
    public static boolean isCallable(@Nullable Object value) {
        return value instanceof JinjaCallable || value instanceof Undefined;
    }
}
