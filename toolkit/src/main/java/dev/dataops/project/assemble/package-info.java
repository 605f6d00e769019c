/** Brings together what files and property files say of a node: its configuration, its place in the warehouse, its description and its columns. */
@NullMarked
package dev.dataops.project.assemble;

import org.jspecify.annotations.NullMarked;
