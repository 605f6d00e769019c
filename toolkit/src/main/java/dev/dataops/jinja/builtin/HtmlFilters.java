package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Json;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters for HTML, URLs and JSON. Text is never marked as safe: escaping twice escapes twice. */
final class HtmlFilters {
    private static final Signature TO_JSON = Signature.of().optional("indent", null);
    private static final Signature XML_ATTRIBUTES = Signature.of().optional("autospace", true);
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private HtmlFilters() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\'' -> escaped.append("&#39;");
                case '"' -> escaped.append("&#34;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** JSON with sorted keys that may stand in an HTML page. */
    static String toJson(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("tojson", TO_JSON);
        Json.Layout layout = new Json.Layout(true, bound.get(0) == null ? -1 : Numbers.toInt(bound.get(0)));
        return Json.write(value, layout)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }

    static String stripTags(String text) {
        String plain = withoutTags(withoutComments(text));
        return unescape(
                String.join(" ", Strings.words(plain).stream().map(Values::str).toList()));
    }

    private static String withoutComments(String text) {
        String rest = text;
        int start;
        while ((start = rest.indexOf("<!--")) >= 0) {
            int end = rest.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            rest = rest.substring(0, start) + rest.substring(end + 3);
        }
        return rest;
    }

    private static String withoutTags(String text) {
        String rest = text;
        int start;
        while ((start = rest.indexOf('<')) >= 0) {
            int end = rest.indexOf('>', start);
            if (end < 0) {
                break;
            }
            rest = rest.substring(0, start) + rest.substring(end + 1);
        }
        return rest;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    static String urlEncode(@Nullable Object value) {
        if (value instanceof String || !Values.isIterable(value)) {
            return quote(Values.str(value), "/", false);
        }
        List<String> pairs = new ArrayList<>();
        Iterable<?> entries = value instanceof Map<?, ?> dict
                ? dict.entrySet().stream()
                        .map(entry -> PyTuple.of(entry.getKey(), entry.getValue()))
                        .toList()
                : Sequences.list(value);
        for (Object entry : entries) {
            PyTuple pair = Sequences.tuple(entry);
            if (pair.size() != 2) {
                throw JinjaException.of("urlencode needs pairs of a name and a value");
            }
            pairs.add(quote(Values.str(pair.get(0)), "", true) + "=" + quote(Values.str(pair.get(1)), "", true));
        }
        return String.join("&", pairs);
    }

    private static String quote(String text, String safe, boolean plusForSpace) {
        StringBuilder quoted = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int c = unit & 0xff;
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "_.-~".indexOf(c) >= 0
                    || safe.indexOf(c) >= 0;
            if (plain) {
                quoted.append((char) c);
            } else if (c == ' ' && plusForSpace) {
                quoted.append('+');
            } else {
                quoted.append('%').append(HEX[c >> 4]).append(HEX[c & 0xf]);
            }
        }
        return quoted.toString();
    }

    static String xmlAttributes(@Nullable Object value, Arguments arguments) {
        boolean space = arguments.bind("xmlattr", XML_ATTRIBUTES).truth("autospace");
        if (!(value instanceof Map<?, ?> dict)) {
            throw JinjaException.of("xmlattr needs a dict, not " + Values.typeName(value));
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<?, ?> entry : dict.entrySet()) {
            if (entry.getValue() == null || (Object) entry.getValue() instanceof Undefined) {
                continue;
            }
            String key = Values.str(entry.getKey());
            if (key.chars().anyMatch(c -> Strings.isSpace(c) || c == '/' || c == '>' || c == '=')) {
                throw JinjaException.of("Invalid character in attribute name: " + Repr.of(key));
            }
            text.append(text.length() == 0 && !space ? "" : " ")
                    .append(escape(key))
                    .append("=\"");
            text.append(escape(Values.str(entry.getValue()))).append('"');
        }
        return text.toString();
    }
}
