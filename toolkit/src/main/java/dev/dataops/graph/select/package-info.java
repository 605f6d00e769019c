/** dbt's selector grammar: what {@code --select}, {@code --exclude} and {@code selectors.yml} mean, and the nodes that they pick. */
@NullMarked
package dev.dataops.graph.select;

import org.jspecify.annotations.NullMarked;
