/** Templates at parse time: files are rendered once without a warehouse to find out what they configure, refer to and call. */
@NullMarked
package dev.dataops.project.parse;

import org.jspecify.annotations.NullMarked;
