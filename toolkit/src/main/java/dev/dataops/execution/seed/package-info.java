/** CSV files as tables: read, column types inferred as dbt does, malformed lines named. */
@NullMarked
package dev.dataops.execution.seed;

import org.jspecify.annotations.NullMarked;
