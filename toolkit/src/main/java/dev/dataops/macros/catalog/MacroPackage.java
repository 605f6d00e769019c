package dev.dataops.macros.catalog;

import java.util.Map;

/**
 * The macros of one package, reached by its name: {@code dbt_utils.star(...)}.
 *
 * @param name the package's name
 * @param macros its macros by name
 */
public record MacroPackage(String name, Map<String, ScopeEntry> macros) implements ScopeEntry {}
