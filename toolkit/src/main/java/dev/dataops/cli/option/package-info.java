/** Groups of options that several commands share, each turning itself into a plain request. */
@NullMarked
package dev.dataops.cli.option;

import org.jspecify.annotations.NullMarked;
