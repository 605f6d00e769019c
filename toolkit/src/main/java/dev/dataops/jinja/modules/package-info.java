/** Python's modules that dbt offers as {@code modules}: datetime, pytz, re and itertools. */
@NullMarked
package dev.dataops.jinja.modules;

import org.jspecify.annotations.NullMarked;
