package dev.dataops.macros.catalog;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.runtime.MacroDefinition;

/**
 * A macro, generic test or materialization with its place in the project.
 *
 * @param packageName the package it belongs to
 * @param definition what the template says
 * @param path the file it stands in, as people know it: relative to the project, with {@code /}
 */
public record CatalogMacro(String packageName, MacroDefinition definition, String path) implements ScopeEntry {
    /** Returns the name that it is called by: that of a generic test begins with {@code test_}. */
    public String name() {
        return definition.macroName();
    }

    /** Returns dbt's unique id, such as {@code macro.dbt_utils.star}. */
    public String id() {
        return "macro." + packageName + "." + name();
    }

    /** Returns where its definition begins. */
    public SourceLocation where() {
        SourceLocation inside = definition.location();
        return new SourceLocation(path, inside.line(), inside.column());
    }
}
