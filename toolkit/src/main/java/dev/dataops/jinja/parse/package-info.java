/** From text to nodes: one pass over the characters, one over the tokens, and variables given slots. */
@NullMarked
package dev.dataops.jinja.parse;

import org.jspecify.annotations.NullMarked;
