package dev.dataops.jinja.parse.token;

import dev.dataops.jinja.value.Numbers;
import java.math.BigInteger;

/** Numbers in tags: {@code 1_000}, {@code 0xff}, {@code 1.5}, {@code 1e10}. */
final class NumberLexer {
    private NumberLexer() {}

    /** Returns the offset behind a float, or -1 if there is none. */
    static int floatEnd(String text, int start, int limit) {
        int whole = digitsEnd(text, start, limit, 10);
        int end = whole;
        if (end + 1 < limit && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digitsEnd(text, end + 1, limit, 10);
        }
        if (end < limit && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < limit && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < limit && isDigit(text.charAt(exponent))) {
                return digitsEnd(text, exponent, limit, 10);
            }
        }
        return end == whole ? -1 : end;
    }

    /** Returns the offset behind an integer, which there is. */
    static int integerEnd(String text, int start, int limit) {
        int radix = radix(text, start, limit);
        if (radix != 10) {
            int from = text.charAt(start + 2) == '_' ? start + 3 : start + 2;
            return digitsEnd(text, from, limit, radix);
        }
        if (text.charAt(start) != '0') {
            return digitsEnd(text, start, limit, 10);
        }
        int end = start + 1;
        while (end < limit
                && (text.charAt(end) == '0'
                        || (text.charAt(end) == '_' && end + 1 < limit && text.charAt(end + 1) == '0'))) {
            end++;
        }
        return end;
    }

    private static int radix(String text, int start, int limit) {
        if (text.charAt(start) != '0' || start + 2 >= limit) {
            return 10;
        }
        int radix = switch (text.charAt(start + 1)) {
            case 'b', 'B' -> 2;
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
        int digit = text.charAt(start + 2) == '_' ? start + 3 : start + 2;
        return digit < limit && Character.digit(text.charAt(digit), radix) >= 0 ? radix : 10;
    }

    private static int digitsEnd(String text, int start, int limit, int radix) {
        int end = start;
        while (end < limit) {
            char c = text.charAt(end);
            boolean between = c == '_' && end + 1 < limit && Character.digit(text.charAt(end + 1), radix) >= 0;
            if (!between && (c >= 0x80 || Character.digit(c, radix) < 0)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static Double floating(String text, int start, int end) {
        return Double.valueOf(text.substring(start, end).replace("_", ""));
    }

    static Object integer(String text, int start, int end) {
        int radix = radix(text, start, end);
        String digits = text.substring(radix == 10 ? start : start + 2, end).replace("_", "");
        return digits.length() < 18 && radix == 10
                ? (Object) Long.valueOf(digits)
                : Numbers.normal(new BigInteger(digits, radix));
    }
}
