/** YAML files as trees that know where everything stands, so that a complaint can name line and column. Behaves as PyYAML, which dbt reads with, does. */
@NullMarked
package dev.dataops.project.yaml;

import org.jspecify.annotations.NullMarked;
