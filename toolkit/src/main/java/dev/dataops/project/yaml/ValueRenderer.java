package dev.dataops.project.yaml;

import dev.dataops.core.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Renders the Jinja of a value. */
@FunctionalInterface
public interface ValueRenderer {
    /**
     * Renders a text that holds Jinja.
     *
     * @param text the text
     * @param where where it stands
     * @return the value by dbt's rules: that of a lone expression as it is, otherwise text
     * @throws dev.dataops.core.ToolkitException if it cannot be rendered
     */
    @Nullable
    Object render(String text, SourceLocation where);
}
