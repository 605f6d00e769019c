/**
 * What templates and the host exchange: the contracts for host objects and functions, and Python's view of values.
 *
 * <p>Python's values are Java's: {@code None} is {@code null}, {@code bool} is {@link java.lang.Boolean}, {@code int} is {@link
 * java.lang.Long} or, beyond 64 bits, {@link java.math.BigInteger}, {@code float} is {@link java.lang.Double}, {@code Decimal} is
 * {@link java.math.BigDecimal}, {@code str} is {@link java.lang.String}, {@code list} is {@link java.util.List}, {@code tuple} is
 * {@link dev.dataops.jinja.value.PyTuple}, {@code dict} is {@link java.util.Map} and {@code set} is {@link java.util.Set}. Everything
 * else is a {@link dev.dataops.jinja.value.JinjaObject}, a {@link dev.dataops.jinja.value.JinjaCallable}, or both.
 */
@NullMarked
package dev.dataops.jinja.value;

import org.jspecify.annotations.NullMarked;
