package dev.dataops.jinja.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is called when a macro or a call block's {@code caller()} is called. Parameters occupy the first slots of its frame.
 *
 * @param name the name in messages; empty for a call block
 * @param parameters the names of the parameters
 * @param defaults the defaults of the last parameters
 * @param slots the number of variables
 * @param varargs the slot of {@code varargs}, or -1 if the body does not name it and further arguments are an error
 * @param kwargs the slot of {@code kwargs}, or -1 likewise
 * @param caller the slot of {@code caller}, or -1 likewise
 */
public record MacroCode(
        Source source,
        String name,
        List<String> parameters,
        List<Expression> defaults,
        int slots,
        int varargs,
        int kwargs,
        int caller,
        Statement body) {

    /** Returns the default of a parameter, or null if it has none. */
    public @Nullable Expression defaultOf(int parameter) {
        int index = parameter - (parameters.size() - defaults.size());
        return index < 0 ? null : defaults.get(index);
    }

    /** Returns whether this is the body of a call block. */
    public boolean isCallBlock() {
        return name.isEmpty();
    }
}
