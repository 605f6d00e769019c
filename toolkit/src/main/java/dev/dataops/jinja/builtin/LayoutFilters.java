package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters that change how a text is laid out in lines. */
final class LayoutFilters {
    private static final Signature INDENT =
            Signature.of().optional("width", 4L).optional("first", false).optional("blank", false);
    private static final Signature TRUNCATE = Signature.of()
            .optional("length", 255L)
            .optional("killwords", false)
            .optional("end", "...")
            .optional("leeway", null);
    private static final int LEEWAY = 5;

    private LayoutFilters() {}

    static String indent(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("indent", INDENT);
        String indention =
                bound.get(0) instanceof String text ? text : " ".repeat(Math.max(0, Numbers.toInt(bound.get(0))));
        boolean blank = bound.truth("blank");
        List<Object> lines = Strings.lines(requireText(value).concat("\n"), false);
        StringBuilder indented = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = (String) lines.get(i);
            if (i > 0) {
                indented.append('\n');
            }
            boolean indent = i == 0 ? bound.truth("first") : blank || !line.isEmpty();
            indented.append(indent ? indention : "").append(line);
        }
        return indented.toString();
    }

    static @Nullable Object truncate(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("truncate", TRUNCATE);
        String end = bound.text("end");
        int length = Numbers.toInt(bound.get(0));
        int leeway = bound.get(3) == null ? LEEWAY : Numbers.toInt(bound.get(3));
        int endLength = Strings.length(end);
        if (length < endLength) {
            throw JinjaException.of("expected length >= " + endLength + ", got " + length);
        }
        if (leeway < 0) {
            throw JinjaException.of("expected leeway >= 0, got " + leeway);
        }
        if (Values.length(value) <= length + leeway) {
            return value; // also a list that is short enough
        }
        String text = requireText(value);
        String cut = Strings.slice(text, 0, length - endLength);
        int lastSpace = cut.lastIndexOf(' ');
        return (bound.truth("killwords") || lastSpace < 0 ? cut : cut.substring(0, lastSpace)).concat(end);
    }

    static String requireText(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw value instanceof Undefined undefined
                ? undefined.failure()
                : JinjaException.of("this filter needs a str, not " + Values.typeName(value));
    }
}
