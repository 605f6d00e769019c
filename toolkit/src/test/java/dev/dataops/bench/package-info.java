/** Measurements, run by hand and never asserted: how long whole commands take and what they hold. */
@NullMarked
package dev.dataops.bench;

import org.jspecify.annotations.NullMarked;
