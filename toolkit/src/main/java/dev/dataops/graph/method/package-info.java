/** dbt's selector methods: the word before the colon of a criterion ({@code tag:nightly}) and how nodes are matched by it. */
@NullMarked
package dev.dataops.graph.method;

import org.jspecify.annotations.NullMarked;
