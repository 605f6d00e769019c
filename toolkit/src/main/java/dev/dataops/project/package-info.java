/**
 * Files on disk become a {@link dev.dataops.project.Project}: models, seeds, tests, sources, exposures and macros of the root project and its packages, with their
 * configurations merged, their references resolved and every problem collected.
 */
@NullMarked
package dev.dataops.project;

import org.jspecify.annotations.NullMarked;
