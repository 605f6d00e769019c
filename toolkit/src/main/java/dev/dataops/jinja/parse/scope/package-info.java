/** Which variables a template has, where each can be seen, and in which slot it lives. */
@NullMarked
package dev.dataops.jinja.parse.scope;

import org.jspecify.annotations.NullMarked;
