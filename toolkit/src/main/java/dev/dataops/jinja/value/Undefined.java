package dev.dataops.jinja.value;

import dev.dataops.core.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The value of what does not exist. It prints nothing, is false and iterates empty; calling it, reading its attributes or computing with
 * it fails with a message that says what is missing. It is not {@code None}, and equal to every other undefined value.
 */
public final class Undefined {
    private static final Object NO_OWNER = new Object();

    private final @Nullable Object owner;
    private final @Nullable Object key;
    private final @Nullable String hint;

    private Undefined(@Nullable Object owner, @Nullable Object key, @Nullable String hint) {
        this.owner = owner;
        this.key = key;
        this.hint = hint;
    }

    /** Returns the value of a root name that does not exist. */
    public static Undefined of(String name) {
        return new Undefined(NO_OWNER, name, null);
    }

    /** Returns the value of an attribute that an object does not have. */
    public static Undefined attribute(@Nullable Object owner, String name) {
        return new Undefined(owner, name, null);
    }

    /** Returns the value of an element that an object does not have. */
    public static Undefined item(@Nullable Object owner, @Nullable Object key) {
        return new Undefined(owner, key, null);
    }

    /** Returns an undefined value whose use fails with the given message. */
    public static Undefined because(String hint) {
        return new Undefined(NO_OWNER, null, hint);
    }

    /** Returns the root name that does not exist; empty if this is not the value of a root name. */
    public String rootName() {
        return owner == NO_OWNER && key instanceof String name ? name : "";
    }

    /** Returns what is missing, in one sentence. */
    public String message() {
        if (hint != null) {
            return hint;
        }
        if (owner == NO_OWNER) {
            return Repr.of(key) + " is undefined";
        }
        String type = owner == null ? "None" : Values.typeName(owner) + " object";
        return key instanceof String
                ? Repr.of(type) + " has no attribute " + Repr.of(key)
                : type + " has no element " + Repr.of(key);
    }

    /** Returns the exception for a use that an undefined value does not allow. */
    public JinjaException failure() {
        return new JinjaException(ErrorCode.JINJA_RUNTIME, message());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "Undefined";
    }
}
