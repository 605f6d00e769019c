package dev.dataops.jinja.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator as a value: what generators, {@code zip} or {@code reversed} give. It can be walked through once. */
public final class PyIterator implements JinjaObject, Iterable<Object> {
    private final String typeName;
    private final Iterator<?> elements;

    /** Creates an iterator of a Python type, such as {@code zip}, over the given elements. */
    public PyIterator(String typeName, Iterator<?> elements) {
        this.typeName = typeName;
        this.elements = elements;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Object> iterator() {
        return (Iterator<Object>) elements;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return Undefined.attribute(this, name);
    }

    @Override
    public String typeName() {
        return typeName;
    }
}
