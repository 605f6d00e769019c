package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A name: the innermost variable of this name that has been assigned, else what the context knows. Which variables those may be is
 * settled when the whole template has been read.
 */
public final class Name extends Expression {
    private final String name;
    private final int position;
    private @Nullable Variable variables;

    /** A variable that the name may mean, and the next one to try while it is not assigned. */
    private static final class Variable {
        final int depth;
        final int slot;

        @Nullable
        Variable outer;

        Variable(int depth, int slot) {
            this.depth = depth;
            this.slot = slot;
        }
    }

    /** Creates a name that stands at an offset of the source. */
    public Name(String name, int position) {
        this.name = name;
        this.position = position;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the offset in the source. */
    public int position() {
        return position;
    }

    /**
     * Adds a variable that the name may mean, after all further inside.
     *
     * @param depth how many frames outwards the variable lives
     * @param slot its slot there
     */
    public void mayMean(int depth, int slot) {
        Variable variable = new Variable(depth, slot);
        if (variables == null) {
            variables = variable;
            return;
        }
        Variable last = variables;
        while (last.outer != null) {
            last = last.outer;
        }
        last.outer = variable;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        for (Variable variable = variables; variable != null; variable = variable.outer) {
            Frame owner = frame;
            for (int depth = variable.depth; depth > 0 && owner != null; depth--) {
                owner = owner.enclosing();
            }
            if (owner == null) {
                break;
            }
            if (owner.isSet(variable.slot)) {
                return owner.get(variable.slot);
            }
        }
        frame.at(position);
        return frame.lookup(name);
    }
}
