package dev.dataops.jinja.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments that have been assigned to the parameters of a {@link Signature}. */
public final class Bound {
    private final Signature signature;
    private final @Nullable Object[] values;
    private final boolean[] given;
    private final PyTuple rest;
    private final Map<String, Object> keywords;

    Bound(Signature signature, @Nullable Object[] values, boolean[] given, PyTuple rest, Map<String, Object> keywords) {
        this.signature = signature;
        this.values = values;
        this.given = given;
        this.rest = rest;
        this.keywords = keywords;
    }

    /** Returns the value of a parameter, given or default. */
    public @Nullable Object get(String name) {
        return values[index(name)];
    }

    /** Returns the value of a parameter by its position in the signature, given or default. */
    public @Nullable Object get(int index) {
        return values[index];
    }

    /** Returns whether a value was given for a parameter. */
    public boolean given(String name) {
        return given[index(name)];
    }

    /** Returns whether the value of a parameter counts as true. */
    public boolean truth(String name) {
        return Values.truthy(values[index(name)]);
    }

    /** Returns the text of a parameter's value; an undefined value's text is empty, that of {@code None} is {@code None}. */
    public String text(String name) {
        return Values.str(values[index(name)]);
    }

    /** Returns the further values by position. */
    public PyTuple rest() {
        return rest;
    }

    /** Returns the further values by name, in order. */
    public Map<String, Object> keywords() {
        return keywords;
    }

    private int index(String name) {
        int index = signature.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return index;
    }
}
