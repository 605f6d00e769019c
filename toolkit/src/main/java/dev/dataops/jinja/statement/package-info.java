/** The nodes that do something: print, assign, branch, repeat, define macros. */
@NullMarked
package dev.dataops.jinja.statement;

import org.jspecify.annotations.NullMarked;
