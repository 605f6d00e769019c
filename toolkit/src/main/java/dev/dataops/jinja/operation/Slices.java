package dev.dataops.jinja.operation;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyRange;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code value[start:stop:step]}. */
public final class Slices {
    private Slices() {}

    /**
     * Returns a slice of a text, list, tuple or range.
     *
     * @param start first index, or null for the begin
     * @param stop index after the last, or null for the end
     * @param step distance, or null for 1
     * @throws JinjaException if the value cannot be sliced, which is not so with items: those are undefined then
     */
    public static Object slice(
            @Nullable Object value, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        int size = value instanceof String text
                ? Strings.length(text)
                : value instanceof List<?> list ? list.size() : value instanceof PyRange range ? range.length() : -1;
        if (size < 0) {
            throw JinjaException.of(
                    value instanceof Map
                            ? "unhashable type: 'slice'"
                            : "'" + Values.typeName(value) + "' object is not subscriptable");
        }
        if (!(isIndex(start) && isIndex(stop) && isIndex(step))) {
            throw JinjaException.of("slice indices must be integers or None or have an __index__ method");
        }
        int by = step == null ? 1 : clamp(step);
        if (by == 0) {
            throw JinjaException.of("slice step cannot be zero");
        }
        int from = bound(start, size, by, by > 0 ? 0 : size - 1);
        int to = bound(stop, size, by, by > 0 ? size : -1);
        if (value instanceof String text && by == 1) {
            return Strings.slice(text, from, to);
        }
        if (value instanceof PyRange range) {
            return range.slice(from, by > 0 ? Math.max(from, to) : Math.min(from, to), by);
        }
        return pick(value, from, to, by);
    }

    private static Object pick(@Nullable Object value, int from, int to, int by) {
        if (value instanceof String text) {
            int[] codes = text.codePoints().toArray();
            StringBuilder picked = new StringBuilder();
            for (long i = from; by > 0 ? i < to : i > to; i += by) {
                picked.appendCodePoint(codes[(int) i]);
            }
            return picked.toString();
        }
        List<?> list = value instanceof List<?> elements ? elements : List.of();
        List<Object> picked = new ArrayList<>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            picked.add(list.get((int) i));
        }
        return value instanceof PyTuple ? PyTuple.copyOf(picked) : picked;
    }

    private static boolean isIndex(@Nullable Object value) {
        return value == null || Numbers.integer(value) != null;
    }

    private static int bound(@Nullable Object index, int size, int step, int absent) {
        if (index == null) {
            return absent;
        }
        int position = clamp(index);
        if (position < 0) {
            position += size;
            return position < 0 ? (step > 0 ? 0 : -1) : position;
        }
        return position >= size ? (step > 0 ? size : size - 1) : position;
    }

    /** Indexes beyond every sequence mean the same as the largest ones. */
    private static int clamp(Object index) {
        Object integer = Numbers.integer(index);
        if (integer instanceof BigInteger big) {
            return big.signum() < 0 ? -Integer.MAX_VALUE : Integer.MAX_VALUE;
        }
        long number = integer == null ? 0 : (Long) integer;
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, number));
    }
}
