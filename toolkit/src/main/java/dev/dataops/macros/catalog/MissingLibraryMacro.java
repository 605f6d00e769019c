package dev.dataops.macros.catalog;

/**
 * A macro that dbt has and we do not. To call it fails with a message that says so, instead of one that calls it unknown.
 *
 * @param name its name, without a package
 */
public record MissingLibraryMacro(String name) implements ScopeEntry {}
