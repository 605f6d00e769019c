/** The dependency graph itself: nodes as whole numbers in topological order, edges in arrays, circles found and shown. */
@NullMarked
package dev.dataops.graph.dag;

import org.jspecify.annotations.NullMarked;
