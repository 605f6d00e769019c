/**
 * What dbt hands to templates as objects, with dbt's attributes and methods: relations, columns, result tables. They know no macros
 * and no warehouse.
 */
@NullMarked
package dev.dataops.macros.value;

import org.jspecify.annotations.NullMarked;
