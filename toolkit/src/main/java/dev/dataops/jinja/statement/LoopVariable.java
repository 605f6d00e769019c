package dev.dataops.jinja.statement;

import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The variable {@code loop}; also the iterator of the loop itself, so that it can look one element ahead. */
final class LoopVariable implements JinjaObject, JinjaCallable, Iterator<Object> {
    private static final Object NOTHING = new Object();
    private static final Signature ITERABLE = Signature.of("iterable");

    private final @Nullable Object counted;
    private Iterator<?> elements;
    private final @Nullable RecursiveFor recursion;
    private final Frame frame;
    private final int depth;

    private int index = -1;
    private int length = -1;
    private @Nullable Object previous = NOTHING;
    private @Nullable Object current = NOTHING;
    private @Nullable Object ahead = NOTHING;
    private @Nullable Object lastChanged = NOTHING;

    /**
     * Creates the variable.
     *
     * @param counted the value being walked through if its length can be asked for, else null
     * @param depth how deep in recursion the loop is, from 0
     */
    LoopVariable(
            @Nullable Object counted, Iterator<?> elements, @Nullable RecursiveFor recursion, Frame frame, int depth) {
        this.counted = counted;
        this.elements = elements;
        this.recursion = recursion;
        this.frame = frame;
        this.depth = depth;
    }

    @Override
    public boolean hasNext() {
        return ahead != NOTHING || elements.hasNext();
    }

    @Override
    @SuppressWarnings("NullAway") // an element may be None
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        index++;
        previous = current;
        current = ahead == NOTHING ? elements.next() : ahead;
        ahead = NOTHING;
        return current;
    }

    private @Nullable Object peek() {
        if (ahead == NOTHING && elements.hasNext()) {
            ahead = elements.next();
        }
        return ahead;
    }

    @Override
    public int length() {
        if (length < 0) {
            length = counted == null ? -1 : Values.lengthOrUnknown(counted);
            if (length < 0) {
                List<Object> rest = Sequences.list(new dev.dataops.jinja.value.PyIterator("rest", elements));
                elements = rest.iterator();
                length = index + 1 + rest.size() + (ahead == NOTHING ? 0 : 1);
            }
        }
        return length;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "index" -> (long) index + 1;
            case "index0" -> (long) index;
            case "first" -> index == 0;
            case "last" -> peek() == NOTHING;
            case "length" -> (long) length();
            case "revindex" -> (long) length() - index;
            case "revindex0" -> (long) length() - index - 1;
            case "depth" -> (long) depth + 1;
            case "depth0" -> (long) depth;
            case "previtem" -> previous == NOTHING ? Undefined.because("there is no previous item") : previous;
            case "nextitem" -> peek() == NOTHING ? Undefined.because("there is no next item") : ahead;
            case "cycle" -> (JinjaCallable) this::cycle;
            case "changed" -> (JinjaCallable) this::changed;
            default -> Undefined.attribute(this, name);
        };
    }

    private @Nullable Object cycle(Arguments choices) {
        if (choices.count() == 0) {
            throw JinjaException.of("no items for cycling given");
        }
        return choices.get(index % choices.count());
    }

    private Object changed(Arguments values) {
        PyTuple now = values.from(0);
        boolean changed = lastChanged == NOTHING || !Values.equal(lastChanged, now);
        lastChanged = now;
        return changed;
    }

    @Override
    public Object call(Arguments arguments) {
        if (recursion == null) {
            throw JinjaException.of("The loop must have the 'recursive' marker to be called recursively.");
        }
        Frame around = frame.enclosing();
        return recursion.render(
                around == null ? frame : around,
                arguments.bind("loop", ITERABLE).get(0),
                depth + 1);
    }

    @Override
    public String typeName() {
        return "LoopContext";
    }

    @Override
    public String repr() {
        return "<LoopContext " + (index + 1) + "/" + length() + ">";
    }
}
