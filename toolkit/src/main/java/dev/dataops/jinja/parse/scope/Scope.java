package dev.dataops.jinja.parse.scope;

import dev.dataops.jinja.expression.Name;
import dev.dataops.jinja.statement.For;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stretch of a template in which variables live: the root, the body of a macro, loop, {@code with} or capturing block. */
public final class Scope {
    private final @Nullable Scope parent;
    private final FunctionScope function;
    private Map<String, Integer> slots = Map.of();
    private @Nullable For loop;

    Scope(@Nullable Scope parent, FunctionScope function) {
        this.parent = parent;
        this.function = function;
    }

    /** Returns the scope around this one, or null. */
    @Nullable
    Scope parent() {
        return parent;
    }

    /** Returns what has the frame in which the variables live. */
    public FunctionScope function() {
        return function;
    }

    /** Says that this is the body of a loop, which needs to know whether {@code loop} is used. */
    public void belongsTo(For loopStatement) {
        loop = loopStatement;
    }

    /** Returns the slot of a variable, a new one if it is not declared here yet. */
    public int declare(String name) {
        Integer known = slots.get(name);
        if (known != null) {
            return known;
        }
        int slot = function.newSlot();
        declare(name, slot);
        return slot;
    }

    private void declare(String name, int slot) {
        if (slots.isEmpty()) {
            slots = new HashMap<>();
        }
        slots.put(name, slot);
    }

    /**
     * Notes that a macro's body names {@code varargs}, {@code kwargs} or {@code caller}. This decides whether the macro takes arguments
     * beyond its parameters; macros further outside are concerned too, as in jinja2.
     */
    void useImplicit(String name) {
        for (Scope scope = this; scope != null && !scope.slots.containsKey(name); scope = scope.parent) {
            boolean outermostOfFunction = scope.parent == null || scope.parent.function != scope.function;
            if (scope.function.isCallable() && outermostOfFunction) {
                scope.declare(name, scope.function.useImplicit(name));
            }
        }
    }

    /** Tells a name in this scope which variables it may mean, innermost first. */
    void resolve(Name name) {
        int depth = 0;
        boolean first = true;
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Integer slot = scope.slots.get(name.name());
            if (slot != null) {
                name.mayMean(depth, slot);
                if (first && scope.loop != null && name.name().equals("loop")) {
                    scope.loop.useLoop();
                }
                first = false;
            }
            if (scope.parent != null && scope.parent.function != scope.function) {
                depth++;
            }
        }
    }
}
