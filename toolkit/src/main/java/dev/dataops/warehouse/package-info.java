/**
 * The port to any SQL warehouse: sessions, relations, results and the SQL that differs between engines. No JDBC type passes this
 * door.
 */
@NullMarked
package dev.dataops.warehouse;

import org.jspecify.annotations.NullMarked;
