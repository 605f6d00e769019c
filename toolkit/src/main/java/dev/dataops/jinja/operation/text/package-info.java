/** Text as Python sees it: splitting, searching, formatting. */
@NullMarked
package dev.dataops.jinja.operation.text;

import org.jspecify.annotations.NullMarked;
