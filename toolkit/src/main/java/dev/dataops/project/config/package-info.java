/** Configurations: the trees of {@code dbt_project.yml}, the fields that each kind of node has, and how the levels merge into one. */
@NullMarked
package dev.dataops.project.config;

import org.jspecify.annotations.NullMarked;
