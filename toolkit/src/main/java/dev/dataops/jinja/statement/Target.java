package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** What a value can be assigned to. */
public abstract class Target {
    /** Assigns a value. */
    public abstract void assign(Frame frame, @Nullable Object value);
}
