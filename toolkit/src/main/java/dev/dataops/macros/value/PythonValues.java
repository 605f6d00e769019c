package dev.dataops.macros.value;

import dev.dataops.jinja.modules.time.PyDate;
import dev.dataops.jinja.modules.time.PyDateTime;
import dev.dataops.jinja.modules.time.PyTime;
import dev.dataops.jinja.value.Values;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns values of the warehouse into those that templates know. */
final class PythonValues {
    private PythonValues() {}

    /** Returns a value as templates know it: dates and times as Python's, bytes as the text of Python's. */
    static Object of(Object value) {
        if (value instanceof LocalDate date) {
            return PyDate.of(date);
        } else if (value instanceof LocalDateTime time) {
            return PyDateTime.of(time);
        } else if (value instanceof OffsetDateTime time) {
            return PyDateTime.of(time);
        } else if (value instanceof LocalTime time) {
            return PyTime.of(time);
        }
        return value instanceof byte[] bytes ? text(bytes) : value;
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder("b'");
        for (byte each : bytes) {
            int code = each & 0xff;
            switch (code) {
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\\', '\'' -> text.append('\\').append((char) code);
                default -> {
                    if (code < ' ' || code > '~') {
                        text.append("\\x").append(HexFormat.of().toHexDigits(each));
                    } else {
                        text.append((char) code);
                    }
                }
            }
        }
        return text.append('\'').toString();
    }

    /** Returns a list or struct as JSON; dates and times in it are ISO texts. */
    static String json(Object value) {
        return PythonJson.write(plain(value), false);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(plain(element)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(plain(key), plain(element)));
            return copy;
        }
        if (value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return Values.str(of(value)).replace(' ', 'T');
        }
        return value instanceof Temporal || value instanceof byte[] ? Values.str(of(value)) : value;
    }
}
