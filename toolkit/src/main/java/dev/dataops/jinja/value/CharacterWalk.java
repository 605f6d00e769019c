package dev.dataops.jinja.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks through the characters (code points) of a text, each a text of its own. */
final class CharacterWalk implements Iterator<Object> {
    private final String text;
    private int next;

    CharacterWalk(String text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return next < text.length();
    }

    @Override
    public Object next() {
        if (next >= text.length()) {
            throw new NoSuchElementException();
        }
        int from = next;
        next += Character.charCount(text.codePointAt(from));
        return text.substring(from, next);
    }
}
