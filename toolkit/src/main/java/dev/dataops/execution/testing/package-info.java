/** Data tests: a query that finds what is wrong, counted and judged by the test's thresholds. */
@NullMarked
package dev.dataops.execution.testing;

import org.jspecify.annotations.NullMarked;
