/** Macros by package, dispatch order and the names of dbt's template context: one namespace and one contract, shared by parsing and running. */
@NullMarked
package dev.dataops.macros;

import org.jspecify.annotations.NullMarked;
