package dev.dataops.jinja.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How Python writes floats: the shortest digits that read back as the same number. */
public final class Floats {
    private static final double SMALLEST_NORMAL = 0x1.0p-1022;

    private Floats() {}

    /** Returns Python's {@code repr(value)}: {@code 0.1}, {@code 1.0}, {@code 1e+16}, {@code inf}. */
    public static String repr(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)) {
            return Long.toString((long) value).concat(".0");
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "-0.0";
        }
        return layOut(shortest(Math.abs(value)), value < 0);
    }

    /** Returns the shortest decimal that reads back as the given positive number. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        // Up to 15 digits always survive the way through a normal double, so the search can begin there.
        int digits = value < SMALLEST_NORMAL ? 1 : 15;
        while (true) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (digits >= 17 || rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
            digits++;
        }
    }

    private static String layOut(BigDecimal number, boolean negative) {
        String digits = number.unscaledValue().toString();
        int exponent = digits.length() - 1 - number.scale();
        StringBuilder text = new StringBuilder(24);
        if (negative) {
            text.append('-');
        }
        if (exponent < -4 || exponent >= 16) {
            text.append(digits.charAt(0));
            if (digits.length() > 1) {
                text.append('.').append(digits, 1, digits.length());
            }
            text.append('e').append(exponent < 0 ? '-' : '+');
            if (Math.abs(exponent) < 10) {
                text.append('0');
            }
            return text.append(Math.abs(exponent)).toString();
        }
        String plain = number.toPlainString();
        text.append(plain);
        return plain.indexOf('.') < 0 ? text.append(".0").toString() : text.toString();
    }
}
