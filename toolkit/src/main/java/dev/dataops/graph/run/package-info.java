/** The selected part of the graph as a run needs it: who waits for whom, which node comes next, who is skipped because of whom. */
@NullMarked
package dev.dataops.graph.run;

import org.jspecify.annotations.NullMarked;
