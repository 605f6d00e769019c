/**
 * What depends on what, what was asked for, and in which order it runs: a {@link dev.dataops.project.Project} and a selection become a {@link
 * dev.dataops.graph.BuildGraph}.
 */
@NullMarked
package dev.dataops.graph;

import org.jspecify.annotations.NullMarked;
