/** Generic tests: how property files write them, what dbt names them, and the template that each of them is. */
@NullMarked
package dev.dataops.project.test;

import org.jspecify.annotations.NullMarked;
