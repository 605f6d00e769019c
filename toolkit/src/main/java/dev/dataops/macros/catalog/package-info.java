/** All macros of a project, its packages and dbt's own library, and the rules by which a name finds one of them. */
@NullMarked
package dev.dataops.macros.catalog;

import org.jspecify.annotations.NullMarked;
