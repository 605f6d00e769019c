package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.Floats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The layouts {@code e}, {@code f}, {@code g} and {@code %} of numbers that are not negative, rounded from their exact value. */
final class FloatLayout {
    private FloatLayout() {}

    static String of(double number, char type, int precision, boolean keepZeros) {
        if (type == 0 && precision < 0) {
            return Floats.repr(number);
        }
        return of(new BigDecimal(number), type, precision, keepZeros, true);
    }

    static String of(BigDecimal number, char type, int precision, boolean keepZeros) {
        if (type == 0 && precision < 0) {
            return number.toString();
        }
        boolean ownDigits = precision < 0 && (type == 'f' || type == 'F');
        return of(number, type, ownDigits ? Math.max(0, number.scale()) : precision, keepZeros, false);
    }

    private static String of(BigDecimal number, char type, int precision, boolean keepZeros, boolean isFloat) {
        int digits = precision < 0 ? 6 : precision;
        return switch (type) {
            case 'f', 'F' -> fixed(number, digits, keepZeros);
            case '%' -> fixed(number.movePointRight(2), digits, keepZeros) + "%";
            case 'e' -> exponent(number, digits, keepZeros);
            case 'E' -> Strings.upper(exponent(number, digits, keepZeros));
            case 'G' -> Strings.upper(general(number, digits, keepZeros));
            case 0 -> {
                String text = general(number, digits, keepZeros);
                boolean whole = isFloat && text.indexOf('.') < 0 && text.indexOf('e') < 0;
                yield whole ? text + ".0" : text;
            }
            default -> general(number, digits, keepZeros);
        };
    }

    private static String fixed(BigDecimal number, int digits, boolean keepPoint) {
        String text = number.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return keepPoint && digits == 0 ? text + "." : text;
    }

    private static String exponent(BigDecimal number, int digits, boolean keepPoint) {
        BigDecimal rounded = number.signum() == 0
                ? BigDecimal.ZERO.setScale(digits)
                : number.round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        String all = rounded.unscaledValue().toString();
        int exponent = number.signum() == 0 ? 0 : all.length() - 1 - rounded.scale();
        StringBuilder text = new StringBuilder(all);
        while (text.length() < digits + 1) {
            text.append('0');
        }
        text.setLength(digits + 1);
        if (digits > 0) {
            text.insert(1, '.');
        } else if (keepPoint) {
            text.append('.');
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        if (Math.abs(exponent) < 10) {
            text.append('0');
        }
        return text.append(Math.abs(exponent)).toString();
    }

    private static String general(BigDecimal number, int precision, boolean keepZeros) {
        int digits = Math.max(1, precision);
        BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = number.signum() == 0 ? 0 : rounded.precision() - 1 - rounded.scale();
        if (exponent < -4 || exponent >= digits) {
            String text = exponent(number, digits - 1, keepZeros);
            int e = text.indexOf('e');
            return keepZeros ? text : withoutZeros(text.substring(0, e)) + text.substring(e);
        }
        String text = fixed(number, digits - 1 - exponent, keepZeros);
        return keepZeros ? text : withoutZeros(text);
    }

    private static String withoutZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
