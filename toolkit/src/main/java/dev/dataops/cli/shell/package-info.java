/** What a command is, what it has around it and what it ends with. */
@NullMarked
package dev.dataops.cli.shell;

import org.jspecify.annotations.NullMarked;
