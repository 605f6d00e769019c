/** Refs and sources become edges between nodes: names are looked up by dbt's rules, and what cannot be found or may not be used is reported at its place. */
@NullMarked
package dev.dataops.project.resolve;

import org.jspecify.annotations.NullMarked;
