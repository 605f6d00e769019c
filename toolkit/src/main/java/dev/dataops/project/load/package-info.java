/** The way from files to a {@link dev.dataops.project.Project}, as a table of contents. */
@NullMarked
package dev.dataops.project.load;

import org.jspecify.annotations.NullMarked;
