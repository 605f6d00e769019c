/** Modules and classes as values: names that give functions, constants and constructors. */
@NullMarked
package dev.dataops.jinja.modules.object;

import org.jspecify.annotations.NullMarked;
