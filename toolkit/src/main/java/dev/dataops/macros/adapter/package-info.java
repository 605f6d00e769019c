/** The object {@code adapter}: what templates may ask the warehouse, while a project is parsed and while its nodes run. */
@NullMarked
package dev.dataops.macros.adapter;

import org.jspecify.annotations.NullMarked;
