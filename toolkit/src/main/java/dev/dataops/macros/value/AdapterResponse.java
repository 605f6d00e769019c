package dev.dataops.macros.value;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse said about a statement: {@code load_result(name).response}. Prints as its message.
 *
 * @param message the message, such as {@code OK}
 * @param code the kind of statement, where the engine says so
 * @param rowsAffected rows inserted, updated or deleted, where the engine says so
 * @param queryId the warehouse's own id of the query, where it gives one
 */
public record AdapterResponse(
        @Nullable Object message,
        @Nullable Object code,
        @Nullable Object rowsAffected,
        @Nullable Object queryId) implements JinjaObject {
    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "message", "_message" -> message;
            case "code" -> code;
            case "rows_affected" -> rowsAffected;
            case "query_id" -> queryId;
            default -> Undefined.attribute(this, name);
        };
    }

    /** Returns the response as artifacts show it. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("_message", Values.str(message));
        put(map, "code", code);
        put(map, "rows_affected", rowsAffected);
        put(map, "query_id", queryId);
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    @Override
    public String str() {
        return Values.str(message);
    }

    @Override
    public String typeName() {
        return "AdapterResponse";
    }
}
