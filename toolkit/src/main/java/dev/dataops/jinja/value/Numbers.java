package dev.dataops.jinja.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's numbers among Java's: which is which, and conversions that lose nothing. */
public final class Numbers {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** Returns whether a value is an {@code int} (a {@code bool} is not asked for here). */
    public static boolean isInt(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte;
    }

    /** Returns whether a value is a {@code float}. */
    public static boolean isFloat(@Nullable Object value) {
        return value instanceof Double || value instanceof Float;
    }

    /** Returns whether a value is a number of any kind; {@code True} and {@code False} are. */
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /** Returns an integer as {@link Long}, or as {@link BigInteger} where it needs more bits. */
    public static Object normal(BigInteger value) {
        return value.compareTo(LONG_MIN) >= 0 && value.compareTo(LONG_MAX) <= 0 ? (Object) value.longValue() : value;
    }

    /** Returns an {@code int} or {@code bool} as {@link Long} or {@link BigInteger}; null if the value is neither. */
    public static @Nullable Object integer(@Nullable Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        return value instanceof Number number && isInt(value) ? (Object) number.longValue() : null;
    }

    /** Returns an {@code int} or {@code bool} as a big integer. */
    public static BigInteger big(Object value) {
        if (value instanceof BigInteger big) {
            return big;
        }
        if (value instanceof Boolean truth) {
            return truth ? BigInteger.ONE : BigInteger.ZERO;
        }
        return BigInteger.valueOf(((Number) value).longValue());
    }

    /** Returns an {@code int}, {@code bool} or {@code Decimal} as a decimal. */
    public static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(big(value));
    }

    /** Returns a number of any kind as a double. */
    public static double toDouble(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return ((Number) value).doubleValue();
    }

    /**
     * Returns the small integer that an argument must be, such as a width or a count.
     *
     * @throws JinjaException if the value is not an integer, or does not fit
     */
    public static int toInt(@Nullable Object value) {
        Object integer = integer(value);
        if (integer == null) {
            throw value instanceof Undefined undefined
                    ? undefined.failure()
                    : JinjaException.of("'" + Values.typeName(value) + "' object cannot be interpreted as an integer");
        }
        if (integer instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw JinjaException.of("Python int too large to convert to C ssize_t");
    }

    /** Compares two numbers of any kinds by value; neither may be NaN. */
    static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        if (isFloat(left) && isFloat(right)) {
            return Double.compare(toDouble(left) + 0.0, toDouble(right) + 0.0);
        }
        if (isInfinite(left) || isInfinite(right)) {
            return Double.compare(toDouble(left), toDouble(right));
        }
        return exact(left).compareTo(exact(right));
    }

    static boolean isNaN(@Nullable Object value) {
        return value instanceof Double number && number.isNaN();
    }

    private static boolean isInfinite(Object value) {
        return isFloat(value) && Double.isInfinite(toDouble(value));
    }

    private static BigDecimal exact(Object value) {
        return isFloat(value) ? new BigDecimal(toDouble(value)) : decimal(value);
    }
}
