/** What commands show: a run while it goes on and when it is over, lists of nodes, rows. */
@NullMarked
package dev.dataops.cli.view;

import org.jspecify.annotations.NullMarked;
