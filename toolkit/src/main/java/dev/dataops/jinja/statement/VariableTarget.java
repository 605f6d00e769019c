package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** A variable of the frame. */
public final class VariableTarget extends Target {
    private final int slot;

    /** Creates a target of a slot. */
    public VariableTarget(int slot) {
        this.slot = slot;
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
        frame.set(slot, value);
    }
}
