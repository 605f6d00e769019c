package dev.dataops.jinja.runtime;

import org.jspecify.annotations.Nullable;

/** A node that has a value. */
public abstract class Expression {
    /** Returns the value in a frame. */
    public abstract @Nullable Object evaluate(Frame frame);
}
