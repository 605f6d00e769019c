/** SQL as text: identifiers, literals, relation names and statements. Text in, values out; no I/O and no warehouse. */
@NullMarked
package dev.dataops.sql;

import org.jspecify.annotations.NullMarked;
