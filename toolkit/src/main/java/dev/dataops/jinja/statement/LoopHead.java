package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What a loop walks through and where each element goes: {@code target in iterable if condition}. */
public final class LoopHead {
    private final Target target;
    private final Expression iterable;
    private final @Nullable Target conditionTarget;
    private final @Nullable Expression condition;
    private final int position;

    /**
     * Creates a head that stands at an offset of the source.
     *
     * @param conditionTarget where each element goes for the condition, or null without one
     * @param condition which elements to take, or null for all
     */
    public LoopHead(
            Target target,
            Expression iterable,
            @Nullable Target conditionTarget,
            @Nullable Expression condition,
            int position) {
        this.target = target;
        this.iterable = iterable;
        this.conditionTarget = conditionTarget;
        this.condition = condition;
        this.position = position;
    }

    @Nullable
    Object iterable(Frame frame) {
        return iterable.evaluate(frame);
    }

    boolean isFiltered() {
        return condition != null;
    }

    void locate(Frame frame) {
        frame.at(position);
    }

    void assign(Frame frame, @Nullable Object element) {
        target.assign(frame, element);
    }

    Iterator<?> elements(Frame frame, @Nullable Object value) {
        frame.at(position);
        Iterator<?> all = Values.iterate(value);
        return condition == null || conditionTarget == null
                ? all
                : new Filtered(all, frame, conditionTarget, condition);
    }

    /** The elements that a condition holds for, asked as late as possible. */
    private static final class Filtered implements Iterator<Object> {
        private static final Object NOTHING = new Object();

        private final Iterator<?> all;
        private final Frame frame;
        private final Target target;
        private final Expression condition;
        private @Nullable Object next = NOTHING;

        Filtered(Iterator<?> all, Frame frame, Target target, Expression condition) {
            this.all = all;
            this.frame = frame;
            this.target = target;
            this.condition = condition;
        }

        @Override
        public boolean hasNext() {
            while (next == NOTHING && all.hasNext()) {
                Object candidate = all.next();
                target.assign(frame, candidate);
                if (Values.truthy(condition.evaluate(frame))) {
                    next = candidate;
                }
            }
            return next != NOTHING;
        }

        @Override
        @SuppressWarnings("NullAway") // an element may be None
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object element = next;
            next = NOTHING;
            return element;
        }
    }
}
