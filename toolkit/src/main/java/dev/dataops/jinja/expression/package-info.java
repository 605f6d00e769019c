/** The nodes that have a value: literals, names, operators, calls, filters and tests. */
@NullMarked
package dev.dataops.jinja.expression;

import org.jspecify.annotations.NullMarked;
