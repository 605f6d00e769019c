package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The few methods and attributes of {@code int}, {@code float} and {@code Decimal} that templates use. */
final class NumberMethods {
    private static final Signature NOTHING = Signature.of();
    private static final Signature QUANTIZE = Signature.of("exp");

    private NumberMethods() {}

    static boolean has(Object value, String name) {
        return switch (name) {
            case "bit_length", "bit_count" -> Numbers.integer(value) != null;
            case "is_integer" -> Numbers.isFloat(value);
            case "conjugate" -> Numbers.isNumber(value);
            case "quantize", "normalize", "to_integral_value" -> value instanceof BigDecimal;
            default -> false;
        };
    }

    static @Nullable Object call(Object value, String name, Arguments arguments) {
        if (name.equals("quantize")) {
            BigDecimal pattern = Numbers.decimal(java.util.Objects.requireNonNull(
                    arguments.bind(name, QUANTIZE).get(0)));
            return ((BigDecimal) value).setScale(pattern.scale(), RoundingMode.HALF_EVEN);
        }
        arguments.bind(name, NOTHING);
        return switch (name) {
            case "bit_length" -> (long) Numbers.big(value).abs().bitLength();
            case "bit_count" -> (long) Numbers.big(value).abs().bitCount();
            case "is_integer" -> Numbers.toDouble(value) == Math.rint(Numbers.toDouble(value));
            case "normalize" -> ((BigDecimal) value).stripTrailingZeros();
            case "to_integral_value" -> ((BigDecimal) value).setScale(0, RoundingMode.HALF_EVEN);
            default -> Arithmetic.plus(value);
        };
    }

    /** Returns an attribute of a number that is not a method, or null. */
    static @Nullable Object attribute(Object value, String name) {
        if (!Numbers.isNumber(value)) {
            return null;
        }
        boolean integer = Numbers.integer(value) != null;
        return switch (name) {
            case "real" -> Arithmetic.plus(value);
            case "imag" -> integer ? (Object) 0L : value instanceof BigDecimal ? BigDecimal.ZERO : (Object) 0.0;
            case "numerator" -> integer ? Arithmetic.plus(value) : null;
            case "denominator" -> integer ? Numbers.normal(BigInteger.ONE) : null;
            default -> null;
        };
    }
}
