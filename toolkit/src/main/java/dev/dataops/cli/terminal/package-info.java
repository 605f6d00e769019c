/** What people see: colours where they can be shown, text from outside made harmless, tables cut to the width that there is. */
@NullMarked
package dev.dataops.cli.terminal;

import org.jspecify.annotations.NullMarked;
