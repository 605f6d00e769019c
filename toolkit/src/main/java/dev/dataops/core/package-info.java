/**
 * Words everybody needs to speak of trouble and secrets: where something is, what is wrong with it, whose fault it is and what to
 * do next.
 */
@NullMarked
package dev.dataops.core;

import org.jspecify.annotations.NullMarked;
