/** The commands: options into a request, one service call, a rendered result, an exit code. */
@NullMarked
package dev.dataops.cli.command;

import org.jspecify.annotations.NullMarked;
