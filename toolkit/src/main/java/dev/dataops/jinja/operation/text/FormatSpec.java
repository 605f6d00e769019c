package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Python's format specification: {@code [[fill]align][sign][#][0][width][grouping][.precision][type]}. */
public final class FormatSpec {
    private final String source;
    private int at;

    private String fill = " ";
    private char align;
    private char sign = '-';
    private boolean alternate;
    private int width;
    private char grouping;
    private int precision = -1;
    private char type;

    private FormatSpec(String source) {
        this.source = source;
        parse();
    }

    /** Returns a value's text in the layout of a specification. */
    public static String format(@Nullable Object value, String specification) {
        if (specification.isEmpty()) {
            return Values.str(value);
        }
        if (value instanceof JinjaObject object) {
            return object.format(specification);
        }
        if (value instanceof String text) {
            return new FormatSpec(specification).text(text);
        }
        if (value != null && Numbers.isNumber(value)) {
            return new FormatSpec(specification).number(value);
        }
        throw JinjaException.of("unsupported format string passed to " + Values.typeName(value) + ".__format__");
    }

    private void parse() {
        boolean fillIsGiven = false;
        int first = source.isEmpty() ? 0 : Character.charCount(source.codePointAt(0));
        if (first > 0 && first < source.length() && isAlign(source.charAt(first))) {
            fill = source.substring(0, first);
            align = source.charAt(first);
            at = first + 1;
            fillIsGiven = true;
        } else if (first > 0 && isAlign(source.charAt(0))) {
            align = source.charAt(0);
            at = 1;
        }
        if (at < source.length() && "+- ".indexOf(source.charAt(at)) >= 0) {
            sign = source.charAt(at++);
        }
        alternate = skip('#');
        if (skip('0')) {
            fill = fillIsGiven ? fill : "0";
            align = align == 0 ? '=' : align;
        }
        width = Math.max(0, integer());
        if (skip(',')) {
            grouping = ',';
        } else if (skip('_')) {
            grouping = '_';
        }
        if (skip('.')) {
            precision = integer();
            if (precision < 0) {
                throw JinjaException.of("Format specifier missing precision");
            }
        }
        if (at < source.length()) {
            type = source.charAt(at++);
        }
        if (at < source.length()) {
            throw JinjaException.of("Invalid format specifier '" + source + "'");
        }
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private boolean skip(char wanted) {
        if (at < source.length() && source.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private int integer() {
        int from = at;
        int number = 0;
        while (at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
            number = Math.min(number * 10 + source.charAt(at++) - '0', 10_000_000);
        }
        return at == from ? -1 : number;
    }

    private String text(String text) {
        if (type != 0 && type != 's') {
            throw unknownType("str");
        }
        boolean zeroFilled = align == '=' && fill.equals("0");
        if (align == '=' && !zeroFilled) {
            throw JinjaException.of("'=' alignment not allowed in string format specifier");
        }
        if (grouping != 0) {
            throw JinjaException.of("Cannot specify '" + grouping + "' with 's'.");
        }
        if (sign != '-') {
            throw JinjaException.of("Sign not allowed in string format specifier");
        }
        String shown = precision >= 0 && precision < Strings.length(text) ? Strings.slice(text, 0, precision) : text;
        return aligned(shown, zeroFilled || align == 0 ? '<' : align);
    }

    private String aligned(String shown, char how) {
        int margin = width - Strings.length(shown);
        return switch (how) {
            case '<' -> Strings.pad(shown, 0, margin, fill);
            case '^' -> Strings.pad(shown, margin / 2, margin - margin / 2, fill);
            default -> Strings.pad(shown, margin, 0, fill);
        };
    }

    private String number(Object value) {
        boolean integer = Numbers.integer(value) != null;
        if (integer && (type == 0 || "bcdoxXn".indexOf(type) >= 0)) {
            return integer(Numbers.big(value));
        }
        if (type != 0 && "eEfFgGn%".indexOf(type) < 0) {
            throw unknownType(integer ? "int" : Values.typeName(value));
        }
        if (Numbers.isFloat(value) || integer) {
            double number = Numbers.toDouble(value);
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                String name = Double.isNaN(number) ? "nan" : "inf";
                return assemble(number < 0, "", Character.isUpperCase(type) ? Strings.upper(name) : name, "");
            }
            boolean negative = number < 0 || (number == 0 && 1 / number < 0);
            return split(negative, FloatLayout.of(Math.abs(number), type, precision, alternate));
        }
        BigDecimal decimal = (BigDecimal) value;
        return split(decimal.signum() < 0, FloatLayout.of(decimal.abs(), type, precision, alternate));
    }

    private String integer(BigInteger value) {
        if (precision >= 0) {
            throw JinjaException.of("Precision not allowed in integer format specifier");
        }
        String digits = value.abs().toString();
        String prefix = "";
        switch (type) {
            case 'b' -> {
                digits = value.abs().toString(2);
                prefix = "0b";
            }
            case 'o' -> {
                digits = value.abs().toString(8);
                prefix = "0o";
            }
            case 'x', 'X' -> {
                digits = value.abs().toString(16);
                prefix = "0x";
            }
            case 'c' -> {
                return aligned(Character.toString(value.intValueExact()), align == 0 ? '<' : align);
            }
            default -> {}
        }
        if (type == 'X') {
            digits = Strings.upper(digits);
            prefix = "0X";
        }
        return assemble(value.signum() < 0, alternate ? prefix : "", digits, "");
    }

    /** Lays out a number whose text may have a fraction or an exponent, which are neither grouped nor filled. */
    private String split(boolean negative, String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return assemble(negative, "", text.substring(0, end), text.substring(end));
    }

    private String assemble(boolean negative, String prefix, String digits, String rest) {
        String signs = negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
        String head = signs + prefix;
        int room = width - head.length() - rest.length();
        boolean zeroFilled = align == '=' && fill.equals("0");
        String grouped = group(digits, zeroFilled ? room : 0);
        if (align == '=') {
            return head + Strings.pad(grouped, room - grouped.length(), 0, fill) + rest;
        }
        return aligned(head + grouped + rest, align == 0 ? '>' : align);
    }

    /** Returns the digits in groups, with as many leading zeros as fit into the room. */
    private String group(String digits, int room) {
        if (grouping == 0) {
            return digits;
        }
        int size = grouping == '_' && (type == 'b' || type == 'o' || type == 'x' || type == 'X') ? 4 : 3;
        StringBuilder reversed = new StringBuilder();
        int count = 0;
        for (int i = digits.length() - 1; i >= 0 || reversed.length() < room; i--) {
            if (count > 0 && count % size == 0) {
                reversed.append(grouping);
            }
            reversed.append(i >= 0 ? digits.charAt(i) : '0');
            count++;
        }
        return reversed.reverse().toString();
    }

    private JinjaException unknownType(String typeName) {
        return JinjaException.of("Unknown format code '" + type + "' for object of type '" + typeName + "'");
    }
}
