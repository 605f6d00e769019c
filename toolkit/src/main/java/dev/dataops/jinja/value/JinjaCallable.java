package dev.dataops.jinja.value;

import org.jspecify.annotations.Nullable;

/** Something that a template can call. */
@FunctionalInterface
public interface JinjaCallable {
    /**
     * Calls it.
     *
     * @return the result; {@code null} is Python's {@code None}
     * @throws dev.dataops.core.ToolkitException if it fails; the template's position and the macros being called are added to it
     */
    @Nullable
    Object call(Arguments arguments);
}
