/** Where the parts of the house meet: from what somebody typed to a loaded project, an open warehouse and a run. No command-line library here. */
@NullMarked
package dev.dataops.cli.wiring;

import org.jspecify.annotations.NullMarked;
