package dev.dataops.jinja.operation;

import dev.dataops.jinja.operation.text.FormatSpec;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code str.format}: fields in braces, by number or name, with attributes, items, conversions and format specifications. */
public final class StringFormat {
    private final Arguments arguments;
    private int nextNumber;
    private boolean numbered;

    private StringFormat(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Returns the text with its fields replaced. */
    public static String format(String text, Arguments arguments) {
        return new StringFormat(arguments).expand(text, 2);
    }

    private String expand(String text, int depth) {
        if (depth < 0) {
            throw JinjaException.of("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (at < text.length() && text.charAt(at) == c) {
                out.append(c);
                at++;
            } else if (c == '}') {
                throw JinjaException.of("Single '}' encountered in format string");
            } else {
                int end = fieldEnd(text, at);
                out.append(field(text.substring(at, end), depth));
                at = end + 1;
            }
        }
        return out.toString();
    }

    private static int fieldEnd(String text, int from) {
        int depth = 1;
        boolean inItem = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' && depth == 1) {
                inItem = true;
            } else if (c == ']') {
                inItem = false;
            } else if (c == '{' && !inItem) {
                depth++;
            } else if (c == '}' && !inItem && --depth == 0) {
                return i;
            }
        }
        throw JinjaException.of(
                from == text.length()
                        ? "Single '{' encountered in format string"
                        : "expected '}' before end of string");
    }

    private String field(String field, int depth) {
        int end = 0;
        boolean inItem = false;
        while (end < field.length() && (inItem || (field.charAt(end) != ':' && field.charAt(end) != '!'))) {
            inItem = field.charAt(end) == '[' || (inItem && field.charAt(end) != ']');
            end++;
        }
        Object value = lookup(field.substring(0, end));
        String rest = field.substring(end);
        if (rest.startsWith("!")) {
            if (rest.length() < 2 || (rest.length() > 2 && rest.charAt(2) != ':')) {
                throw JinjaException.of("expected ':' after conversion specifier");
            }
            value = convert(value, rest.charAt(1));
            rest = rest.substring(2);
        }
        String specification = rest.isEmpty() ? "" : rest.substring(1);
        return FormatSpec.format(
                value, specification.indexOf('{') < 0 ? specification : expand(specification, depth - 1));
    }

    private static Object convert(@Nullable Object value, char conversion) {
        return switch (conversion) {
            case 's' -> Values.str(value);
            case 'r', 'a' -> Repr.of(value);
            default -> throw JinjaException.of("Unknown conversion specifier '" + conversion + "'");
        };
    }

    private @Nullable Object lookup(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        Object value = root(path.substring(0, end));
        int at = end;
        while (at < path.length()) {
            boolean item = path.charAt(at) == '[';
            int from = at + 1;
            int to = from;
            while (to < path.length()
                    && (item ? path.charAt(to) != ']' : path.charAt(to) != '.' && path.charAt(to) != '[')) {
                to++;
            }
            String step = path.substring(from, to);
            if (step.isEmpty()) {
                throw JinjaException.of("Empty attribute in format string");
            }
            value = item
                    ? Attributes.getItem(value, isNumber(step) ? (Object) Long.parseLong(step) : step)
                    : Attributes.get(value, step);
            if (value instanceof Undefined undefined) {
                throw undefined.failure();
            }
            at = item ? to + 1 : to;
        }
        return value;
    }

    private @Nullable Object root(String name) {
        if (name.isEmpty() || isNumber(name)) {
            if (name.isEmpty() ? numbered : nextNumber > 0) {
                throw JinjaException.of(
                        name.isEmpty()
                                ? "cannot switch from manual field specification to automatic field numbering"
                                : "cannot switch from automatic field numbering to manual field specification");
            }
            numbered = !name.isEmpty();
            int index = name.isEmpty() ? nextNumber++ : Integer.parseInt(name);
            if (index >= arguments.count()) {
                throw JinjaException.of("Replacement index " + index + " out of range for positional args tuple");
            }
            return arguments.get(index);
        }
        Map<String, Object> named = arguments.named();
        Object value = Dicts.get(named, name);
        if (value == Dicts.MISSING) {
            throw JinjaException.of("format() has no argument " + Repr.of(name));
        }
        return value;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 10;
    }
}
