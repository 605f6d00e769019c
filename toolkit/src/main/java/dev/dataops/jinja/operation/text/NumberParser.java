package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.Numbers;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers in text, as Python's {@code int()} and {@code float()} read them. */
public final class NumberParser {
    private NumberParser() {}

    /**
     * Returns the integer that a text writes, or null.
     *
     * @param base 2 to 36; 0 to go by the prefix {@code 0b}, {@code 0o} or {@code 0x}
     */
    public static @Nullable Object integer(String text, int base) {
        String digits = Strings.strip(text);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = base;
        String prefix = digits.length() > 2 ? digits.substring(0, 2).toLowerCase(Locale.ROOT) : "";
        int prefixRadix = prefix.equals("0b") ? 2 : prefix.equals("0o") ? 8 : prefix.equals("0x") ? 16 : 0;
        if (prefixRadix != 0 && (base == 0 || base == prefixRadix)) {
            radix = prefixRadix;
            digits = digits.substring(digits.charAt(2) == '_' ? 3 : 2);
        }
        if (radix == 0) {
            radix = 10;
        }
        String plain = withoutUnderscores(digits);
        if (plain == null || radix < 2 || radix > 36 || !hasOnlyDigits(plain, radix)) {
            return null;
        }
        if (base == 0 && prefixRadix == 0 && plain.length() > 1 && plain.startsWith("0") && !plain.matches("0+")) {
            return null;
        }
        BigInteger value = new BigInteger(plain, radix);
        return Numbers.normal(negative ? value.negate() : value);
    }

    private static boolean hasOnlyDigits(String text, int radix) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns the text without the single underscores between its digits, or null if one stands elsewhere. */
    private static @Nullable String withoutUnderscores(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        boolean misplaced = text.startsWith("_") || text.endsWith("_") || text.contains("__");
        return misplaced ? null : text.replace("_", "");
    }

    /** Returns the float that a text writes, or null. */
    public static @Nullable Double floating(String text) {
        String digits = withoutUnderscores(Strings.strip(text));
        if (digits == null || digits.isEmpty()) {
            return null;
        }
        String lower = digits.toLowerCase(Locale.ROOT);
        boolean signed = lower.startsWith("-") || lower.startsWith("+");
        String unsigned = signed ? lower.substring(1) : lower;
        if (unsigned.equals("inf") || unsigned.equals("infinity")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (unsigned.equals("nan")) {
            return Double.NaN;
        }
        for (int i = 0; i < unsigned.length(); i++) {
            if ("0123456789.e+-".indexOf(unsigned.charAt(i)) < 0) {
                return null; // Java would also take hexadecimal floats and suffixes
            }
        }
        try {
            return Double.valueOf(lower);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
