package dev.dataops.jinja.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one call: values by position, then values by name. */
public final class Arguments {
    /** No arguments at all. */
    public static final Arguments NONE = new Arguments(new Object[0], Map.of(), 0);

    private final @Nullable Object[] positional;
    private final Map<String, Object> named;
    private final int depth;

    private Arguments(@Nullable Object[] positional, Map<String, Object> named, int depth) {
        this.positional = positional;
        this.named = named;
        this.depth = depth;
    }

    /** Returns arguments by position; the array is not copied. */
    public static Arguments of(@Nullable Object... positional) {
        return positional.length == 0 ? NONE : new Arguments(positional, Map.of(), 0);
    }

    /** Returns arguments by position and by name; neither is copied. */
    public static Arguments with(@Nullable Object[] positional, Map<String, Object> named) {
        return named.isEmpty() ? of(positional) : new Arguments(positional, named, 0);
    }

    /** Returns arguments by position and by name. */
    public static Arguments with(List<?> positional, Map<String, Object> named) {
        return with(positional.toArray(), named);
    }

    /** Returns arguments of a call that is made in a macro, which knows how many calls of macros it is deep in. */
    public static Arguments nested(@Nullable Object[] positional, Map<String, Object> named, int depth) {
        return new Arguments(positional, named, depth);
    }

    /** Returns how many calls of macros the call is deep in, as far as hosts between them have passed on the arguments they got. */
    public int depth() {
        return depth;
    }

    /** Returns how many values were given by position. */
    public int count() {
        return positional.length;
    }

    /** Returns a value given by position; {@code index} is less than {@link #count()}. */
    public @Nullable Object get(int index) {
        return positional[index];
    }

    /** Returns the values given by position, unmodifiable. */
    public List<Object> positional() {
        return Collections.unmodifiableList(Arrays.asList(positional));
    }

    /** Returns the values given by name, in order; do not change it. */
    public Map<String, Object> named() {
        return named;
    }

    /** Returns the values by position from an index on, as Python passes them on with {@code *args}. */
    public PyTuple from(int index) {
        return index >= positional.length
                ? PyTuple.EMPTY
                : PyTuple.wrap(Arrays.copyOfRange(positional, index, positional.length));
    }

    /**
     * Assigns the values to the parameters of a function as Python does.
     *
     * @param function the function's name, for messages
     * @throws JinjaException with Python's message if arguments are missing, too many or unknown
     */
    public Bound bind(String function, Signature signature) {
        return signature.bind(function, this);
    }
}
