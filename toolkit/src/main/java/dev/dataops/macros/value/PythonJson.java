package dev.dataops.macros.value;

import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes values as Python's {@code json.dumps} does: a blank after comma and colon, everything but ASCII escaped. */
public final class PythonJson {
    private final StringBuilder text = new StringBuilder();
    private final boolean sortKeys;

    private PythonJson(boolean sortKeys) {
        this.sortKeys = sortKeys;
    }

    /**
     * Returns a value as JSON.
     *
     * @throws JinjaException with Python's message if the value has no form in JSON
     */
    public static String write(@Nullable Object value, boolean sortKeys) {
        PythonJson writer = new PythonJson(sortKeys);
        writer.append(value);
        return writer.text.toString();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof String string) {
            appendText(string);
        } else if (value instanceof Boolean || value instanceof BigDecimal) {
            text.append(value);
        } else if (value instanceof Number) {
            text.append(number(Values.str(value)));
        } else if (value instanceof Map<?, ?> dict) {
            appendDict(dict);
        } else if (value instanceof List<?> list) {
            appendList(list);
        } else {
            throw JinjaException.of("Object of type " + Values.typeName(value) + " is not JSON serializable");
        }
    }

    private static String number(String python) {
        return switch (python) {
            case "nan" -> "NaN";
            case "inf" -> "Infinity";
            case "-inf" -> "-Infinity";
            default -> python;
        };
    }

    private void appendList(List<?> list) {
        text.append('[');
        Iterator<?> elements = list.iterator();
        while (elements.hasNext()) {
            append(elements.next());
            text.append(elements.hasNext() ? ", " : "");
        }
        text.append(']');
    }

    private void appendDict(Map<?, ?> dict) {
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = sorted(dict).entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            appendText(key(entry.getKey()));
            text.append(": ");
            append(entry.getValue());
            text.append(entries.hasNext() ? ", " : "");
        }
        text.append('}');
    }

    private Map<?, ?> sorted(Map<?, ?> dict) {
        if (!sortKeys || dict.size() < 2) {
            return dict;
        }
        Map<Object, Object> sorted = new TreeMap<>((left, right) -> Values.compare(left, right, "<"));
        sorted.putAll(dict);
        return sorted;
    }

    private static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key == null || key instanceof Boolean || key instanceof Number) {
            return write(key, false);
        }
        throw JinjaException.of("keys must be str, int, float, bool or None, not " + Values.typeName(key));
    }

    private void appendText(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            switch (unit) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (unit < ' ' || unit > '~') {
                        text.append("\\u")
                                .append(Character.forDigit(unit >> 12, 16))
                                .append(Character.forDigit((unit >> 8) & 0xf, 16))
                                .append(Character.forDigit((unit >> 4) & 0xf, 16))
                                .append(Character.forDigit(unit & 0xf, 16));
                    } else {
                        text.append(unit);
                    }
                }
            }
        }
        text.append('"');
    }
}
