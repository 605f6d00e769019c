/** Property files: what {@code .yml} files say about models, seeds, snapshots, sources, exposures, macros and groups, read and checked but not yet joined with them. */
@NullMarked
package dev.dataops.project.properties;

import org.jspecify.annotations.NullMarked;
