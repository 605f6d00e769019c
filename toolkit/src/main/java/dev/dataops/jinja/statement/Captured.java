package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;

/** The text that a body prints, as a value: what {@code {% set x %}} assigns and {@code {% filter %}} filters. */
public final class Captured extends Expression {
    private final Statement body;

    /** Creates the value of a body. */
    public Captured(Statement body) {
        this.body = body;
    }

    @Override
    public Object evaluate(Frame frame) {
        return frame.capture(body);
    }
}
