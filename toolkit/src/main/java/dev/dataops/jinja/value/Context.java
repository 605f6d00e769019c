package dev.dataops.jinja.value;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template sees besides its own variables: the root names that the host provides. */
@FunctionalInterface
public interface Context {
    /** Returns the value of a root name, or {@link Undefined#of(String)} when there is none ({@code null} is Python's {@code None}). */
    @Nullable
    Object lookup(String name);

    /**
     * Returns whether calls, attributes and items of undefined values are undefined again instead of errors. dbt reads models in this
     * way while it parses a project.
     */
    default boolean undefinedIsLenient() {
        return false;
    }

    /** Returns the names to choose from when an unknown function is called, for "did you mean". */
    default Collection<String> suggestions() {
        return List.of();
    }
}
