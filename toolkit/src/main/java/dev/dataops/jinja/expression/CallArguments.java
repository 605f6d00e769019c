package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments between the parentheses of a call, filter or test. */
public final class CallArguments {
    private static final Expression[] NO_EXPRESSIONS = {};
    private static final Object[] NO_VALUES = {};

    /** No arguments. */
    public static final CallArguments NONE = new CallArguments(List.of(), List.of(), List.of(), null, null);

    private final Expression[] positional;
    private final String[] names;
    private final Expression[] named;
    private final @Nullable Expression morePositional;
    private final @Nullable Expression moreNamed;

    /**
     * Creates arguments.
     *
     * @param names the names of the arguments in {@code named}
     * @param morePositional what follows a {@code *}
     * @param moreNamed what follows a {@code **}
     */
    public CallArguments(
            List<Expression> positional,
            List<String> names,
            List<Expression> named,
            @Nullable Expression morePositional,
            @Nullable Expression moreNamed) {
        this.positional = positional.isEmpty() ? NO_EXPRESSIONS : positional.toArray(NO_EXPRESSIONS);
        this.names = names.toArray(new String[0]);
        this.named = named.isEmpty() ? NO_EXPRESSIONS : named.toArray(NO_EXPRESSIONS);
        this.morePositional = morePositional;
        this.moreNamed = moreNamed;
    }

    /** Returns arguments of one value by position. */
    public static CallArguments of(Expression only) {
        return new CallArguments(List.of(only), List.of(), List.of(), null, null);
    }

    /** Returns the expressions of the arguments by position. */
    public List<Expression> positional() {
        return List.of(positional);
    }

    /** Returns the values of the arguments of a filter or test. */
    public Arguments evaluate(Frame frame) {
        @Nullable Object[] values = evaluatePositional(frame);
        return named.length == 0 && moreNamed == null
                ? Arguments.of(values)
                : Arguments.with(values, evaluateNamed(frame, null));
    }

    /**
     * Returns the values of the arguments of a call.
     *
     * @param caller what to pass by the name {@code caller}, if this is the call of a call block
     */
    Arguments evaluate(Frame frame, @Nullable Object caller) {
        @Nullable Object[] values = evaluatePositional(frame);
        boolean plain = named.length == 0 && moreNamed == null && caller == null;
        return Arguments.nested(values, plain ? Map.of() : evaluateNamed(frame, caller), frame.depth());
    }

    private @Nullable Object[] evaluatePositional(Frame frame) {
        if (morePositional != null) {
            return evaluateAll(frame);
        }
        if (positional.length == 0) {
            return NO_VALUES;
        }
        @Nullable Object[] values = new Object[positional.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = positional[i].evaluate(frame);
        }
        return values;
    }

    private Map<String, Object> evaluateNamed(Frame frame, @Nullable Object caller) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i++) {
            byName.put(names[i], named[i].evaluate(frame));
        }
        if (caller != null) {
            byName.put("caller", caller);
        }
        if (moreNamed != null) {
            addNamed(byName, moreNamed.evaluate(frame));
        }
        return byName;
    }

    private @Nullable Object[] evaluateAll(Frame frame) {
        List<Object> values = new ArrayList<>();
        for (Expression expression : positional) {
            values.add(expression.evaluate(frame));
        }
        if (morePositional != null) {
            Object more = morePositional.evaluate(frame);
            if (!Values.isIterable(more)) {
                throw JinjaException.of("argument after * must be an iterable, not " + Values.typeName(more));
            }
            values.addAll(Sequences.list(more));
        }
        return values.toArray();
    }

    private static void addNamed(Map<String, Object> byName, @Nullable Object more) {
        if (!(more instanceof Map<?, ?> dict)) {
            throw JinjaException.of("argument after ** must be a mapping, not " + Values.typeName(more));
        }
        for (Map.Entry<?, ?> entry : dict.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw JinjaException.of("keywords must be strings");
            }
            if (byName.containsKey(name)) {
                throw JinjaException.of("got multiple values for keyword argument '" + name + "'");
            }
            byName.put(name, entry.getValue());
        }
    }
}
