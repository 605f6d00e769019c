package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Macro;
import dev.dataops.jinja.runtime.MacroCode;
import dev.dataops.jinja.runtime.Statement;

/** {@code {% macro name(...) %}} inside of a template that is rendered: makes the macro a variable. */
public final class MacroStatement extends Statement {
    private final MacroCode code;
    private final int slot;

    /** Creates a definition of a variable. */
    public MacroStatement(MacroCode code, int slot) {
        this.code = code;
        this.slot = slot;
    }

    @Override
    public Flow execute(Frame frame) {
        frame.set(slot, new Macro(code, frame.context(), frame));
        return Flow.NEXT;
    }
}
