package dev.dataops.jinja.value;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A tuple: an unmodifiable sequence that is equal to tuples only and may be a dict key. */
public class PyTuple extends AbstractList<Object> implements RandomAccess {
    /** The tuple without elements. */
    public static final PyTuple EMPTY = new PyTuple(new Object[0]);

    private final @Nullable Object[] elements;

    /** Creates a tuple around an array, which is not copied. */
    protected PyTuple(@Nullable Object[] elements) {
        this.elements = elements;
    }

    /** Returns a tuple of the given elements. */
    public static PyTuple of(@Nullable Object... elements) {
        return elements.length == 0 ? EMPTY : new PyTuple(elements.clone());
    }

    /** Returns a tuple of a list's present elements. */
    public static PyTuple copyOf(List<?> elements) {
        return elements.isEmpty() ? EMPTY : new PyTuple(elements.toArray());
    }

    /** Returns a tuple around an array, which is not copied and must not change any more. */
    public static PyTuple wrap(@Nullable Object[] elements) {
        return elements.length == 0 ? EMPTY : new PyTuple(elements);
    }

    @Override
    @SuppressWarnings("NullAway") // an element may be None
    public Object get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyTuple tuple && Values.sameElements(this, tuple);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Object element : elements) {
            hash = 31 * hash + Values.hash(element);
        }
        return hash;
    }
}
