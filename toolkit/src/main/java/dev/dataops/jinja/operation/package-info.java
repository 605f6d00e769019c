/** Python's operations on values: arithmetic, attributes and items, slices, and the methods of {@code str}, {@code list}, {@code dict} and the like. */
@NullMarked
package dev.dataops.jinja.operation;

import org.jspecify.annotations.NullMarked;
