/** What came of a run and of each of its nodes, as values, and who hears of it while it happens. */
@NullMarked
package dev.dataops.execution.result;

import org.jspecify.annotations.NullMarked;
