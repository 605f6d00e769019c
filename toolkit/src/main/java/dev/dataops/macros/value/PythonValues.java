package dev.dataops.macros.value;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns values of the warehouse into those that templates know. */
final class PythonValues {
    private PythonValues() {}

    /** Returns a value as templates know it. */
    static Object of(Object value) {
        return value;
    }

    /** Returns a list or struct as JSON, with the text of what JSON has no form for. */
    static String json(Object value) {
        return PythonJson.write(plain(value), false);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(plain(element)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(plain(key), plain(element)));
            return copy;
        }
        return value instanceof TemporalAccessor || value instanceof byte[] ? value.toString() : value;
    }
}
