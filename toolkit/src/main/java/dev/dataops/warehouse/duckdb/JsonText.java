package dev.dataops.warehouse.duckdb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes lists and maps as JSON, from which DuckDB casts to any nested type. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText json = new JsonText();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        if (value instanceof List<?> list) {
            writeList(list);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value == null || value instanceof Boolean || isFinite(value)) {
            text.append(value);
        } else {
            writeString(value.toString());
        }
    }

    private void writeList(List<?> values) {
        text.append('[');
        String separator = "";
        for (Object value : values) {
            text.append(separator);
            write(value);
            separator = ",";
        }
        text.append(']');
    }

    private void writeMap(Map<?, ?> values) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            text.append(separator);
            writeString(String.valueOf(entry.getKey()));
            text.append(':');
            write(entry.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void writeString(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
