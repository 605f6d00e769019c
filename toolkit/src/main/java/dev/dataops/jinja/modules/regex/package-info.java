/** Python's module re on Java's regular expressions. */
@NullMarked
package dev.dataops.jinja.modules.regex;

import org.jspecify.annotations.NullMarked;
