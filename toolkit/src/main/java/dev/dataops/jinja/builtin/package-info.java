/** What every template can use without a host: filters, tests, and functions such as {@code range} and {@code namespace}. */
@NullMarked
package dev.dataops.jinja.builtin;

import org.jspecify.annotations.NullMarked;
