/** Python's module itertools. */
@NullMarked
package dev.dataops.jinja.modules.iteration;

import org.jspecify.annotations.NullMarked;
