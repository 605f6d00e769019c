/**
 * DuckDB behind the port: one database in this process, sessions that share it, and its SQL. The driver, with the whole engine in it, is loaded when the
 * first session opens.
 */
@NullMarked
package dev.dataops.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
