package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Arithmetic;
import dev.dataops.jinja.operation.text.NumberParser;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Filters that give numbers, or take them. */
final class NumberFilters {
    private static final Signature INT = Signature.of().optional("default", 0L).optional("base", 10L);
    private static final Signature FLOAT = Signature.of().optional("default", 0.0);
    private static final Signature ROUND =
            Signature.of().optional("precision", 0L).optional("method", "common");
    private static final Signature FILE_SIZE = Signature.of().optional("binary", false);
    private static final String[] UNITS = {"k", "M", "G", "T", "P", "E", "Z", "Y"};

    private NumberFilters() {}

    static Object abs(@Nullable Object value) {
        if (value == null || !Numbers.isNumber(value)) {
            throw value instanceof Undefined undefined
                    ? undefined.failure()
                    : JinjaException.of("bad operand type for abs(): '" + Values.typeName(value) + "'");
        }
        boolean negative = Numbers.isFloat(value)
                ? Double.compare(Numbers.toDouble(value), 0.0) < 0
                : Numbers.decimal(value).signum() < 0;
        return negative ? Arithmetic.negate(value) : Arithmetic.plus(value);
    }

    static @Nullable Object toInt(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("int", INT);
        Object number = value;
        if (value instanceof String text) {
            Object whole = NumberParser.integer(text, Numbers.toInt(bound.get(1)));
            if (whole != null) {
                return whole;
            }
            number = NumberParser.floating(text);
        }
        Object truncated = truncate(number);
        return truncated == null ? bound.get(0) : truncated;
    }

    private static @Nullable Object truncate(@Nullable Object number) {
        if (number instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Object integer = Numbers.integer(number);
        if (integer != null || number == null) {
            return integer;
        }
        if (number instanceof BigDecimal decimal) {
            return Numbers.normal(decimal.toBigInteger());
        }
        if (!Numbers.isFloat(number)) {
            return null;
        }
        double floating = Numbers.toDouble(number);
        boolean finite = !Double.isNaN(floating) && !Double.isInfinite(floating);
        return finite ? Numbers.normal(new BigDecimal(floating).toBigInteger()) : null;
    }

    static @Nullable Object toFloat(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("float", FLOAT);
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value instanceof String text) {
            Double parsed = NumberParser.floating(text);
            return parsed == null ? bound.get(0) : parsed;
        }
        return value != null && Numbers.isNumber(value) ? (Object) Numbers.toDouble(value) : bound.get(0);
    }

    static @Nullable Object round(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("round", ROUND);
        int precision = Numbers.toInt(bound.get(0));
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value == null || !Numbers.isNumber(value)) {
            throw JinjaException.of("type " + Values.typeName(value) + " doesn't define __round__ method");
        }
        return switch (bound.text("method")) {
            case "common" -> roundHalfEven(value, precision);
            case "ceil" -> roundTo(value, precision, RoundingMode.CEILING);
            case "floor" -> roundTo(value, precision, RoundingMode.FLOOR);
            default -> throw JinjaException.of("method must be common, ceil or floor");
        };
    }

    private static Object roundHalfEven(Object value, int precision) {
        if (Numbers.isFloat(value)) {
            double number = Numbers.toDouble(value);
            if (Double.isNaN(number) || Double.isInfinite(number) || precision > 350) {
                return number;
            }
            double rounded = new BigDecimal(number)
                    .setScale(precision, RoundingMode.HALF_EVEN)
                    .doubleValue();
            return rounded == 0 ? Math.copySign(0.0, number) : rounded;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.setScale(precision, RoundingMode.HALF_EVEN);
        }
        BigInteger whole = Numbers.big(value);
        return precision >= 0
                ? Numbers.normal(whole)
                : Numbers.normal(new BigDecimal(whole)
                        .setScale(precision, RoundingMode.HALF_EVEN)
                        .toBigInteger());
    }

    /** Multiplies, rounds and divides as Jinja does, with the errors of floats that come with it. */
    private static @Nullable Object roundTo(Object value, int precision, RoundingMode mode) {
        Object power = Arithmetic.apply(Operator.POWER, 10L, (long) precision);
        Object scaled = Arithmetic.apply(Operator.MULTIPLY, value, power);
        if (scaled == null) {
            return null;
        }
        BigDecimal exact = Numbers.isFloat(scaled) ? new BigDecimal(Numbers.toDouble(scaled)) : Numbers.decimal(scaled);
        return Arithmetic.apply(
                Operator.DIVIDE, Numbers.normal(exact.setScale(0, mode).toBigInteger()), power);
    }

    static String fileSize(@Nullable Object value, Arguments arguments) {
        boolean binary = arguments.bind("filesizeformat", FILE_SIZE).truth("binary");
        Object number = toFloat(value, Arguments.of((Object) null));
        if (number == null) {
            throw JinjaException.of("could not convert to float: " + Repr.of(value));
        }
        double bytes = Numbers.toDouble(number);
        int base = binary ? 1024 : 1000;
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return (long) bytes + " Bytes";
        }
        int unit = 0;
        double size = bytes / base;
        while (size >= base && unit < UNITS.length - 1) {
            size /= base;
            unit++;
        }
        String prefix = binary && unit == 0 ? "K" : UNITS[unit];
        return new BigDecimal(size).setScale(1, RoundingMode.HALF_EVEN) + " " + prefix + (binary ? "iB" : "B");
    }
}
