/** Python's modules datetime and pytz. */
@NullMarked
package dev.dataops.jinja.modules.time;

import org.jspecify.annotations.NullMarked;
