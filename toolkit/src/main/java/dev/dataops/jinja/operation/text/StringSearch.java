package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str} that look for a text between two indexes: {@code find}, {@code count}, {@code startswith} and so on. */
public final class StringSearch {
    private static final Signature SEARCH =
            Signature.of("sub").optional("start", null).optional("end", null);

    private StringSearch() {}

    public static Object call(String text, String name, Arguments arguments) {
        Bound bound = arguments.bind(name, SEARCH);
        int length = Strings.length(text);
        int start = index(bound.get(1), 0, length);
        int end = Math.min(length, index(bound.get(2), length, length));
        String window = start > end ? null : Strings.slice(text, start, end);
        if (name.equals("startswith") || name.equals("endswith")) {
            return isAffix(window, bound.get(0), name);
        }
        String part = Strings.require(bound.get(0), name);
        if (name.equals("count")) {
            return window == null ? 0L : (long) count(window, part);
        }
        int found = window == null ? -1 : name.startsWith("r") ? window.lastIndexOf(part) : window.indexOf(part);
        if (found < 0 && name.endsWith("index")) {
            throw JinjaException.of("substring not found");
        }
        return found < 0 || window == null ? -1L : (long) start + window.codePointCount(0, found);
    }

    private static int index(@Nullable Object value, int absent, int length) {
        if (value == null) {
            return absent;
        }
        int index = Numbers.toInt(value);
        return index < 0 ? Math.max(0, index + length) : index;
    }

    private static boolean isAffix(@Nullable String window, @Nullable Object affix, String name) {
        if (affix instanceof PyTuple choices) {
            for (Object choice : choices) {
                if (isAffix(window, choice, name)) {
                    return true;
                }
            }
            return false;
        }
        if (!(affix instanceof String text)) {
            throw JinjaException.of(name + " first arg must be str or a tuple of str, not " + Values.typeName(affix));
        }
        return window != null && (name.equals("startswith") ? window.startsWith(text) : window.endsWith(text));
    }

    private static int count(String text, String part) {
        if (part.isEmpty()) {
            return Strings.length(text) + 1;
        }
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
