/** The command line: commands, their options, wiring of the rooms below, exit codes, terminal output. */
@NullMarked
package dev.dataops.cli;

import org.jspecify.annotations.NullMarked;
