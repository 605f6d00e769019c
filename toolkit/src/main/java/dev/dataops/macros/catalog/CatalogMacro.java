package dev.dataops.macros.catalog;

import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.runtime.MacroDefinition;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A macro, generic test or materialization with its place in the project. Immutable; one of the library is read when it is first needed. */
public final class CatalogMacro implements ScopeEntry {
    private final String packageName;
    private final String name;
    private final String path;
    private final Supplier<MacroDefinition> reader;
    private volatile @Nullable MacroDefinition definition;

    private CatalogMacro(String packageName, String name, String path, Supplier<MacroDefinition> reader) {
        this.packageName = packageName;
        this.name = name;
        this.path = path;
        this.reader = reader;
    }

    /**
     * Creates a macro of a template.
     *
     * @param packageName the package it belongs to
     * @param definition what the template says
     * @param path the file it stands in, as people know it: relative to the project, with {@code /}
     */
    static CatalogMacro of(String packageName, MacroDefinition definition, String path) {
        return new CatalogMacro(packageName, definition.macroName(), path, () -> definition);
    }

    /** Creates a macro that is read when it is first needed, perhaps by several threads at once. */
    static CatalogMacro later(String packageName, String name, String path, Supplier<MacroDefinition> reader) {
        return new CatalogMacro(packageName, name, path, reader);
    }

    /** Returns the package it belongs to. */
    public String packageName() {
        return packageName;
    }

    /** Returns the name that it is called by: that of a generic test begins with {@code test_}. */
    public String name() {
        return name;
    }

    /** Returns the file it stands in, as people know it. */
    public String path() {
        return path;
    }

    /** Returns what the template says. */
    public MacroDefinition definition() {
        MacroDefinition read = definition;
        if (read == null) {
            read = reader.get();
            definition = read;
        }
        return read;
    }

    /** Returns dbt's unique id, such as {@code macro.dbt_utils.star}. */
    public String id() {
        return "macro." + packageName + "." + name;
    }

    /** Returns where its definition begins. */
    public SourceLocation where() {
        SourceLocation inside = definition().location();
        return new SourceLocation(path, inside.line(), inside.column());
    }

    @Override
    public String toString() {
        return id();
    }
}
