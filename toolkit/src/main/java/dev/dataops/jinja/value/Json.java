package dev.dataops.jinja.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Python's {@code json.dumps} writes it: {@code ", "} and {@code ": "} between the parts, and ASCII only. */
public final class Json {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final Layout layout;
    private final StringBuilder out = new StringBuilder();

    /**
     * How to write.
     *
     * @param sortKeys whether keys come in order
     * @param indent spaces for each level, each element on a line of its own; negative for all on one line
     */
    public record Layout(boolean sortKeys, int indent) {
        /** On one line, keys as they come. */
        public static final Layout PLAIN = new Layout(false, -1);
    }

    private Json(Layout layout) {
        this.layout = layout;
    }

    /**
     * Returns a value as JSON.
     *
     * @throws JinjaException if a part of it is of a type that JSON does not have
     */
    public static String write(@Nullable Object value, Layout layout) {
        Json json = new Json(layout);
        json.append(value, 0);
        return json.out.toString();
    }

    private void append(@Nullable Object value, int level) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            appendText(text);
        } else if (Numbers.isFloat(value)) {
            appendFloat(Numbers.toDouble(value));
        } else if (value instanceof Number && !(value instanceof BigDecimal)) {
            out.append(value);
        } else if (value instanceof List<?> list) {
            appendList(list.iterator(), level);
        } else if (value instanceof Map<?, ?> dict) {
            appendDict(dict, level);
        } else {
            throw JinjaException.of("Object of type " + shortTypeName(value) + " is not JSON serializable");
        }
    }

    private static String shortTypeName(Object value) {
        String name = Values.typeName(value);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void appendFloat(double value) {
        if (Double.isNaN(value)) {
            out.append("NaN");
        } else if (Double.isInfinite(value)) {
            out.append(value > 0 ? "Infinity" : "-Infinity");
        } else {
            out.append(Floats.repr(value));
        }
    }

    private void appendList(Iterator<?> elements, int level) {
        out.append('[');
        boolean any = false;
        while (elements.hasNext()) {
            separate(any, level + 1);
            any = true;
            append(elements.next(), level + 1);
        }
        close(any, level, ']');
    }

    private void appendDict(Map<?, ?> dict, int level) {
        out.append('{');
        boolean any = false;
        for (Object key : keys(dict)) {
            separate(any, level + 1);
            any = true;
            appendText(keyText(key));
            out.append(": ");
            append(dict.get(key), level + 1);
        }
        close(any, level, '}');
    }

    private List<Object> keys(Map<?, ?> dict) {
        List<Object> keys = new ArrayList<>(dict.keySet());
        if (layout.sortKeys()) {
            keys.sort((a, b) -> Values.compare(a, b, "<"));
        }
        return keys;
    }

    private static String keyText(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key == null) {
            return "null";
        }
        if (key instanceof Boolean truth) {
            return truth ? "true" : "false";
        }
        if (Numbers.isNumber(key) && !(key instanceof BigDecimal)) {
            return Values.str(key);
        }
        throw JinjaException.of("keys must be str, int, float, bool or None, not " + Values.typeName(key));
    }

    private void separate(boolean any, int level) {
        if (layout.indent() >= 0) {
            out.append(any ? ",\n" : "\n").append(" ".repeat(layout.indent() * level));
        } else if (any) {
            out.append(", ");
        }
    }

    private void close(boolean any, int level, char bracket) {
        if (any && layout.indent() >= 0) {
            out.append('\n').append(" ".repeat(layout.indent() * level));
        }
        out.append(bracket);
    }

    private void appendText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c >= ' ' && c < 0x7f) {
                        out.append(c);
                    } else {
                        out.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            out.append(HEX[(c >> shift) & 0xf]);
                        }
                    }
                }
            }
        }
        out.append('"');
    }
}
