package dev.dataops.jinja.runtime;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.builtin.GlobalFunction;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * The variables and the output of one run of a template, macro or call block. Variables have numbered slots, given out by the parser;
 * a slot that nothing was assigned to leaves its name to the enclosing frames and finally to the context.
 */
public final class Frame {
    private static final Object NONE = new Object();
    /** Deeper than Python gets, and far from the end of the launcher's stack. */
    private static final int DEEPEST = 2000;

    private final Source source;
    private final Context context;
    private final @Nullable Frame enclosing;
    private final @Nullable Object[] slots;
    private final int depth;
    private StringBuilder out;
    private @Nullable OutputListener listener;
    private int position;

    /**
     * Creates a frame.
     *
     * @param enclosing the frame in which a macro or call block was defined, or null if it sees the context only
     * @param depth how many calls of macros the run is deep in
     * @throws JinjaException if those are too many
     */
    public Frame(Source source, Context context, @Nullable Frame enclosing, int slots, StringBuilder out, int depth) {
        if (depth > DEEPEST) {
            throw JinjaException.of("maximum recursion depth exceeded: a macro calls itself without end");
        }
        this.source = source;
        this.context = context;
        this.enclosing = enclosing;
        this.slots = new Object[slots];
        this.out = out;
        this.depth = depth;
    }

    /** Returns how many calls of macros the run is deep in. */
    public int depth() {
        return depth;
    }

    /** Returns where names that are no variables are looked up. */
    public Context context() {
        return context;
    }

    /** Returns the frame around this one, or null. */
    public @Nullable Frame enclosing() {
        return enclosing;
    }

    /** Assigns a variable. */
    public void set(int slot, @Nullable Object value) {
        slots[slot] = value == null ? NONE : value;
    }

    /** Returns whether a variable was assigned. */
    public boolean isSet(int slot) {
        return slots[slot] != null;
    }

    /** Returns a variable that was assigned. */
    public @Nullable Object get(int slot) {
        Object value = slots[slot];
        return value == NONE ? null : value;
    }

    /** Takes back the assignments of some variables, as at the begin of a loop's next round. */
    public void clear(int from, int to) {
        for (int i = from; i < to; i++) {
            slots[i] = null;
        }
    }

    /** Returns the value of a name that is no variable: the host's, else a function of the engine, else undefined. */
    public @Nullable Object lookup(String name) {
        Object value = context.lookup(name);
        if (!(value instanceof Undefined)) {
            return value;
        }
        JinjaCallable function = name.equals("return") ? ReturnFunction.INSTANCE : GlobalFunction.named(name);
        return function == null ? value : function;
    }

    /** Notes the offset of the operation that comes next, for messages. */
    public void at(int offset) {
        position = offset;
    }

    /** Returns the place of the latest operation. */
    public SourceLocation location() {
        return source.location(position);
    }

    /** Returns what output goes to. */
    public StringBuilder out() {
        return out;
    }

    /** Lets a listener see and write the output. */
    public void listen(OutputListener outputListener) {
        listener = outputListener;
    }

    /** Prints literal text. */
    public void print(String text, int start, int end) {
        if (listener == null) {
            out.append(text);
        } else {
            listener.literal(out, text, start, end);
        }
    }

    /** Prints the value of a tag that stands at the given offsets. */
    public void printValue(@Nullable Object value, int start, int end) {
        if (listener != null) {
            listener.value(out, value, start, end);
        } else if (value instanceof String text) {
            out.append(text);
        } else {
            out.append(Values.str(value));
        }
    }

    /** Executes a body and returns what it printed, instead of printing it. */
    public String capture(Statement body) {
        StringBuilder outerOut = out;
        OutputListener outerListener = listener;
        StringBuilder captured = new StringBuilder();
        out = captured;
        listener = null;
        try {
            body.execute(this);
        } finally {
            out = outerOut;
            listener = outerListener;
        }
        return captured.toString();
    }
}
