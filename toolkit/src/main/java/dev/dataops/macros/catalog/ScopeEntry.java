package dev.dataops.macros.catalog;

/** What a name can stand for among the macros: a macro, a package of macros, or one of dbt's macros that we do not have. */
public sealed interface ScopeEntry permits CatalogMacro, MacroPackage, MissingLibraryMacro {}
