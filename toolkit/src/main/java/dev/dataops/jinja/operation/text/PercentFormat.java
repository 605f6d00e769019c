package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code 'text %s' % values}: formatting in the manner of {@code printf}. */
public final class PercentFormat {
    private final String text;
    private final @Nullable Object values;
    private int at;
    private int used;

    private String flags = "";
    private int width;
    private int precision;

    private PercentFormat(String text, @Nullable Object values) {
        this.text = text;
        this.values = values;
    }

    /**
     * Returns the text with its conversions replaced.
     *
     * @param values a tuple, a dict for conversions by name, or one value
     */
    public static String format(String text, @Nullable Object values) {
        return new PercentFormat(text, values).run();
    }

    private String run() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '%') {
                conversion(out);
            } else {
                out.append(c);
            }
        }
        boolean allUsed = values instanceof PyTuple tuple ? used == tuple.size() : used > 0 || values instanceof Map;
        if (!allUsed && !(values instanceof java.util.List && !(values instanceof PyTuple) && used == 0)) {
            throw JinjaException.of("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private void conversion(StringBuilder out) {
        Object named = Dicts.MISSING;
        if (peek() == '(') {
            named = byName();
        }
        int from = at;
        while ("#0- +".indexOf(peek()) >= 0) {
            at++;
        }
        flags = text.substring(from, at);
        width = number(0);
        precision = -1;
        if (peek() == '.') {
            at++;
            precision = number(0);
        }
        while ("hlL".indexOf(peek()) >= 0) {
            at++;
        }
        char type = peek();
        at++;
        if (type == '%') {
            out.append('%');
            return;
        }
        Object value = named == Dicts.MISSING ? next() : named;
        out.append(padded(type, value));
    }

    private char peek() {
        if (at >= text.length()) {
            throw JinjaException.of("incomplete format");
        }
        return text.charAt(at);
    }

    private @Nullable Object byName() {
        int depth = 1;
        int from = ++at;
        while (depth > 0) {
            char c = peek();
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        String name = text.substring(from, at - 1);
        if (!(values instanceof Map<?, ?> dict)) {
            throw JinjaException.of("format requires a mapping");
        }
        Object value = Dicts.get(dict, name);
        if (value == Dicts.MISSING) {
            throw JinjaException.of("there is no key " + Repr.of(name) + " to format");
        }
        used++;
        return value;
    }

    private int number(int absent) {
        if (peek() == '*') {
            at++;
            int given = Numbers.toInt(next());
            if (given < 0) {
                flags += "-";
            }
            return Math.abs(given);
        }
        int from = at;
        int number = absent;
        while (peek() >= '0' && peek() <= '9') {
            number = Math.min((at == from ? 0 : number) * 10 + peek() - '0', 10_000_000);
            at++;
        }
        return number;
    }

    private @Nullable Object next() {
        if (values instanceof PyTuple tuple) {
            if (used >= tuple.size()) {
                throw JinjaException.of("not enough arguments for format string");
            }
            return tuple.get(used++);
        }
        if (used++ > 0) {
            throw JinjaException.of("not enough arguments for format string");
        }
        return values;
    }

    private String padded(char type, @Nullable Object value) {
        return switch (type) {
            case 's' -> aligned("", cut(Values.str(value)), false);
            case 'r', 'a' -> aligned("", cut(Repr.of(value)), false);
            case 'c' -> aligned("", character(value), false);
            case 'd', 'i', 'u', 'x', 'X', 'o' -> integer(type, value);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> floating(type, value);
            default ->
                throw JinjaException.of("unsupported format character '" + type + "' (0x" + Integer.toHexString(type)
                        + ") at index " + (at - 1));
        };
    }

    private String cut(String shown) {
        return precision >= 0 && precision < Strings.length(shown) ? Strings.slice(shown, 0, precision) : shown;
    }

    private static String character(@Nullable Object value) {
        if (value instanceof String one && Strings.length(one) == 1) {
            return one;
        }
        if (Numbers.isInt(value)) {
            return Character.toString(Numbers.toInt(value));
        }
        throw JinjaException.of("%c requires int or char");
    }

    private String integer(char type, @Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value == null
                || !Numbers.isNumber(value)
                || (type != 'd' && type != 'i' && type != 'u' && Numbers.integer(value) == null)) {
            String wanted = type == 'd' || type == 'i' || type == 'u' ? "a real number" : "an integer";
            throw JinjaException.of("%" + type + " format: " + wanted + " is required, not " + Values.typeName(value));
        }
        BigInteger number =
                Numbers.integer(value) != null ? Numbers.big(value) : new BigDecimal(value.toString()).toBigInteger();
        int base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : 10;
        String digits = number.abs().toString(base);
        if (precision > digits.length()) {
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String prefix = base == 10 || flags.indexOf('#') < 0 ? "" : base == 16 ? "0x" : "0o";
        String shown = type == 'X' ? Strings.upper(digits) : digits;
        return aligned(sign(number.signum() < 0) + (type == 'X' ? Strings.upper(prefix) : prefix), shown, true);
    }

    private String floating(char type, @Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value == null || !Numbers.isNumber(value)) {
            throw JinjaException.of("must be real number, not " + Values.typeName(value));
        }
        double number = Numbers.toDouble(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return aligned(sign(number < 0), Double.isNaN(number) ? "nan" : "inf", false);
        }
        boolean negative = number < 0 || (number == 0 && 1 / number < 0);
        String digits = FloatLayout.of(Math.abs(number), type, precision < 0 ? 6 : precision, flags.indexOf('#') >= 0);
        return aligned(sign(negative), digits, true);
    }

    private String sign(boolean negative) {
        return negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
    }

    private String aligned(String head, String shown, boolean numeric) {
        int margin = width - Strings.length(head) - Strings.length(shown);
        if (margin <= 0) {
            return head + shown;
        }
        if (flags.indexOf('-') >= 0) {
            return head + shown + " ".repeat(margin);
        }
        return numeric && flags.indexOf('0') >= 0
                ? head + "0".repeat(margin) + shown
                : " ".repeat(margin) + head + shown;
    }
}
