package dev.dataops.jinja.modules.iteration;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator over what a step gives, until it gives {@link #END}. */
final class Generated implements Iterator<Object> {
    static final Object END = new Object();

    private static final Object NOTHING = new Object();

    /** Gives one element after the other. */
    @FunctionalInterface
    interface Step {
        @Nullable
        Object next();
    }

    private final Step step;
    private @Nullable Object ahead = NOTHING;

    Generated(Step step) {
        this.step = step;
    }

    @Override
    public boolean hasNext() {
        if (ahead == NOTHING) {
            ahead = step.next();
        }
        return ahead != END;
    }

    @Override
    @SuppressWarnings("NullAway") // an element may be None
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object element = ahead;
        ahead = NOTHING;
        return element;
    }
}
