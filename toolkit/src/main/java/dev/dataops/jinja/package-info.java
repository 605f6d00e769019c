/**
 * A template engine of our own: the language of pallets/jinja 3.1.6 with the extensions {@code do} and {@code loopcontrols} and with dbt's
 * block tags. It has never heard of projects or warehouses: names come from a {@link dev.dataops.jinja.value.Context}.
 */
@NullMarked
package dev.dataops.jinja;

import org.jspecify.annotations.NullMarked;
