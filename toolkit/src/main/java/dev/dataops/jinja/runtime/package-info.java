/** What a parsed template is made of and runs in: nodes that execute themselves, frames of variables, macros. */
@NullMarked
package dev.dataops.jinja.runtime;

import org.jspecify.annotations.NullMarked;
