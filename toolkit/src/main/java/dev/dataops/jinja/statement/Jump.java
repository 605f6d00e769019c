package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;

/** {@code {% break %}} and {@code {% continue %}}. */
public final class Jump extends Statement {
    private final Flow flow;

    /** Creates a jump. */
    public Jump(Flow flow) {
        this.flow = flow;
    }

    @Override
    public Flow execute(Frame frame) {
        return flow;
    }
}
