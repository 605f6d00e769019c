package dev.dataops.project.yaml;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plain scalar means by the rules of YAML 1.1 as PyYAML applies them: {@code yes}, {@code on} and kin are switches, {@code 012} is octal,
 * {@code 1:30} counts in sixties, {@code 1e3} without a point is text. Dates stay text in the ISO form that dbt turns them into.
 *
 * @see <a href="https://github.com/yaml/pyyaml/blob/main/lib/yaml/resolver.py">PyYAML's resolver</a>
 */
final class ScalarResolver {
    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|[-+]?\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*");
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
            + "(?:[ \\t]*(?:(Z)|([-+])([0-9]{1,2})(?::?([0-9]{2}))?))?");

    private ScalarResolver() {}

    /** Returns the meaning of a plain (unquoted, untagged) scalar. */
    static @Nullable Object resolve(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            return number(text);
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> null;
            case "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
            default -> text;
        };
    }

    private static Object number(String text) {
        int digits = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        if (digits == text.length() || text.length() > 400) {
            return text;
        }
        boolean plain = true;
        for (int i = digits; i < text.length() && plain; i++) {
            plain = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (plain && (text.charAt(digits) != '0' || text.length() == digits + 1)) {
            return integer(text.charAt(0) == '+' ? text.substring(1) : text, 10);
        }
        return unusual(text, digits);
    }

    private static Object unusual(String text, int digits) {
        boolean negative = text.charAt(0) == '-';
        String body = text.substring(digits);
        String bare = body.replace("_", "");
        if (matches(body, "0b[0-1_]+")) {
            return integer(signed(negative, bare.substring(2)), 2);
        }
        if (matches(body, "0x[0-9a-fA-F_]+")) {
            return integer(signed(negative, bare.substring(2)), 16);
        }
        if (matches(body, "0[0-7_]+")) {
            return integer(signed(negative, bare), 8);
        }
        if (matches(body, "[1-9][0-9_]*|0")) {
            return integer(signed(negative, bare), 10);
        }
        if (matches(body, "[1-9][0-9_]*(?::[0-5]?[0-9])+")) {
            long value = 0;
            for (String part : bare.split(":")) {
                value = value * 60 + Long.parseLong(part);
            }
            return negative ? -value : value;
        }
        switch (body) {
            case ".inf", ".Inf", ".INF" -> {
                return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            case ".nan", ".NaN", ".NAN" -> {
                return digits == 0 ? Double.NaN : text;
            }
            default -> {
                // goes on below
            }
        }
        if (FLOAT.matcher(text).matches() && !bare.equals(".")) {
            return floating(negative, bare);
        }
        return timestamp(text);
    }

    private static Double floating(boolean negative, String bare) {
        double value = 0;
        for (String part : bare.split(":")) {
            value = value * 60 + Double.parseDouble(part);
        }
        return negative ? -value : value;
    }

    private static Object timestamp(String text) {
        Matcher found = TIMESTAMP.matcher(text);
        if (!found.matches()) {
            return text;
        }
        StringBuilder iso = new StringBuilder(found.group(1));
        iso.append('-')
                .append(two(found.group(2)))
                .append('-')
                .append(two(found.group(3)))
                .append('T');
        iso.append(two(found.group(4)))
                .append(':')
                .append(found.group(5))
                .append(':')
                .append(found.group(6));
        String fraction = found.group(7);
        if (fraction != null && !fraction.replace("0", "").isEmpty()) {
            iso.append('.').append((fraction + "000000"), 0, 6);
        }
        if (found.group(8) != null) {
            iso.append("+00:00");
        } else if (found.group(9) != null) {
            String minutes = found.group(11);
            iso.append(found.group(9))
                    .append(two(found.group(10)))
                    .append(':')
                    .append(minutes == null ? "00" : minutes);
        }
        return iso.toString();
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static boolean matches(String text, String pattern) {
        return Pattern.matches(pattern, text);
    }

    private static String signed(boolean negative, String digits) {
        return negative ? "-" + digits : digits;
    }

    private static Object integer(String digits, int radix) {
        if (radix == 10 && digits.length() <= 18) {
            return Long.parseLong(digits, radix);
        }
        BigInteger value = new BigInteger(digits, radix);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
