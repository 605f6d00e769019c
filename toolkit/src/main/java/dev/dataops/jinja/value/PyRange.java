package dev.dataops.jinja.value;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The value of {@code range(start, stop, step)}: counted, indexed, and never held in memory. */
public final class PyRange implements JinjaObject, Iterable<Object> {
    private final long start;
    private final long stop;
    private final long step;

    /** Creates a range; {@code step} is not 0. */
    public PyRange(long start, long stop, long step) {
        if (step == 0) {
            throw JinjaException.of("range() arg 3 must not be zero");
        }
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /** Returns the range of some of this range's elements; the bounds are indexes, {@code by} is not 0. */
    public PyRange slice(long from, long to, long by) {
        return new PyRange(start + from * step, start + to * step, step * by);
    }

    /** Returns the element at an index, which must be within the range. */
    public Long get(int index) {
        return start + index * step;
    }

    @Override
    public int length() {
        long span = step > 0 ? stop - start : start - stop;
        long stride = Math.abs(step);
        return span <= 0 ? 0 : Math.toIntExact((span + stride - 1) / stride);
    }

    @Override
    public Iterator<Object> iterator() {
        int count = length();
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public Object next() {
                if (next >= count) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "start" -> start;
            case "stop" -> stop;
            case "step" -> step;
            case "count" -> (JinjaCallable) arguments -> Values.contains(this, arguments.get(0)) ? 1L : 0L;
            case "index" -> (JinjaCallable) this::index;
            default -> Undefined.attribute(this, name);
        };
    }

    private Object index(Arguments arguments) {
        long position = 0;
        for (Object element : this) {
            if (Values.equal(element, arguments.get(0))) {
                return position;
            }
            position++;
        }
        throw JinjaException.of(Repr.of(arguments.get(0)) + " is not in range");
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        if (key instanceof Long index) {
            int count = length();
            long position = index < 0 ? index + count : index;
            if (position >= 0 && position < count) {
                return get((int) position);
            }
        }
        return Undefined.item(this, key);
    }

    @Override
    public String typeName() {
        return "range";
    }

    @Override
    public String repr() {
        return "range(" + start + ", " + stop + (step == 1 ? ")" : ", " + step + ")");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyRange range
                && length() == range.length()
                && (length() == 0 || (start == range.start && (length() == 1 || step == range.step)));
    }

    @Override
    public int hashCode() {
        return length() == 0 ? 0 : Long.hashCode(start);
    }
}
