/** One node's Jinja becomes SQL: with the live context of a run, ephemeral models woven in, and a map from each line back to the source. */
@NullMarked
package dev.dataops.compile;

import org.jspecify.annotations.NullMarked;
