/** From characters to tokens, in one pass. */
@NullMarked
package dev.dataops.jinja.parse.token;

import org.jspecify.annotations.NullMarked;
