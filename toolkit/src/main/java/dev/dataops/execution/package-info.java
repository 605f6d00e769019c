/**
 * Runs the graph: every node in its turn is compiled, materialised, loaded or tested, several at once; what came of it is a value in
 * the {@link dev.dataops.execution.result.ExecutionResult}.
 */
@NullMarked
package dev.dataops.execution;

import org.jspecify.annotations.NullMarked;
