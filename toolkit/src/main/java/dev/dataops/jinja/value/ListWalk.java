package dev.dataops.jinja.value;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks through a list as Python does: by index, so that a loop sees what its body appends. */
final class ListWalk implements Iterator<Object> {
    private final List<?> list;
    private int next;

    ListWalk(List<?> list) {
        this.list = list;
    }

    @Override
    public boolean hasNext() {
        return next < list.size();
    }

    @Override
    public Object next() {
        if (next >= list.size()) {
            throw new NoSuchElementException();
        }
        return list.get(next++);
    }
}
