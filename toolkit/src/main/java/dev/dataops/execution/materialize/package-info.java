/**
 * How a node becomes a relation. Every materialization works in one transaction and in two steps, a candidate and its publication, so that a failing node
 * leaves the relation that others read as it was.
 */
@NullMarked
package dev.dataops.execution.materialize;

import org.jspecify.annotations.NullMarked;
