package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code str.split}, {@code rsplit}, {@code partition} and {@code rpartition}. */
public final class StringSplits {
    private static final Signature SPLIT = Signature.of().optional("sep", null).optional("maxsplit", -1L);

    private StringSplits() {}

    public static List<Object> split(String text, Arguments arguments, boolean fromRight) {
        Bound bound = arguments.bind(fromRight ? "rsplit" : "split", SPLIT);
        int limit = Numbers.toInt(bound.get(1));
        int splits = limit < 0 ? Integer.MAX_VALUE : limit;
        if (bound.get(0) == null) {
            return splits == Integer.MAX_VALUE
                    ? Strings.words(text)
                    : fromRight ? lastWords(text, splits) : firstWords(text, splits);
        }
        String separator = Strings.require(bound.get(0), "split");
        if (separator.isEmpty()) {
            throw JinjaException.of("empty separator");
        }
        return fromRight ? splitRight(text, separator, splits) : splitLeft(text, separator, splits);
    }

    private static List<Object> splitLeft(String text, String separator, int splits) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        int found;
        while (parts.size() < splits && (found = text.indexOf(separator, from)) >= 0) {
            parts.add(text.substring(from, found));
            from = found + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<Object> splitRight(String text, String separator, int splits) {
        List<Object> parts = new ArrayList<>();
        int to = text.length();
        int found;
        while (parts.size() < splits && (found = text.lastIndexOf(separator, to - separator.length())) >= 0) {
            parts.add(text.substring(found + separator.length(), to));
            to = found;
        }
        parts.add(text.substring(0, to));
        Collections.reverse(parts);
        return parts;
    }

    private static List<Object> firstWords(String text, int splits) {
        List<Object> parts = new ArrayList<>();
        String rest = Strings.stripLeft(text);
        while (parts.size() < splits && !rest.isEmpty()) {
            int end = 0;
            while (end < rest.length() && !Strings.isSpace(rest.charAt(end))) {
                end++;
            }
            parts.add(rest.substring(0, end));
            rest = Strings.stripLeft(rest.substring(end));
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static List<Object> lastWords(String text, int splits) {
        List<Object> parts = new ArrayList<>();
        String rest = Strings.stripRight(text);
        while (parts.size() < splits && !rest.isEmpty()) {
            int begin = rest.length();
            while (begin > 0 && !Strings.isSpace(rest.charAt(begin - 1))) {
                begin--;
            }
            parts.add(rest.substring(begin));
            rest = Strings.stripRight(rest.substring(0, begin));
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        Collections.reverse(parts);
        return parts;
    }

    public static PyTuple partition(String text, String separator, boolean fromRight) {
        if (separator.isEmpty()) {
            throw JinjaException.of("empty separator");
        }
        int found = fromRight ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (found < 0) {
            return fromRight ? PyTuple.of("", "", text) : PyTuple.of(text, "", "");
        }
        return PyTuple.of(text.substring(0, found), separator, text.substring(found + separator.length()));
    }
}
