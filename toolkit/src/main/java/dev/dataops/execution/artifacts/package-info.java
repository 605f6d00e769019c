/**
 * The files that a run leaves under {@code target/}, in the shape of dbt's artifacts, so that tools which read dbt's can read ours
 * (docs.getdbt.com/reference/artifacts/dbt-artifacts).
 */
@NullMarked
package dev.dataops.execution.artifacts;

import org.jspecify.annotations.NullMarked;
