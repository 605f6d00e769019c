package dev.dataops.macros;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.macros.value.AdapterResponse;
import dev.dataops.macros.value.AgateTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results that a node's template keeps under names: {@code store_result} and {@code load_result}. */
final class StoredResults {
    private static final Signature STORE = Signature.of("name", "response").optional("agate_table", null);
    private static final Signature STORE_RAW = Signature.of("name")
            .optional("message", null)
            .optional("code", null)
            .optional("rows_affected", null)
            .optional("agate_table", null);
    private static final Signature LOAD = Signature.of("name");

    /** Results by name; null stands for one that was loaded. */
    private final Map<String, @Nullable Map<String, Object>> results = new HashMap<>(4);

    Object store(Arguments arguments) {
        Bound bound = arguments.bind("store_result", STORE);
        return store(bound.text("name"), bound.get("response"), bound.get("agate_table"));
    }

    Object storeRaw(Arguments arguments) {
        Bound bound = arguments.bind("store_raw_result", STORE_RAW);
        AdapterResponse response =
                new AdapterResponse(bound.get("message"), bound.get("code"), bound.get("rows_affected"), null);
        return store(bound.text("name"), response, bound.get("agate_table"));
    }

    private Object store(String name, @Nullable Object response, @Nullable Object table) {
        AgateTable rows = table instanceof AgateTable given ? given : AgateTable.EMPTY;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("response", response);
        result.put(
                "data",
                rows.rows().stream().map(row -> (Object) PyTuple.copyOf(row)).toList());
        result.put("table", rows);
        results.put(name, result);
        return "";
    }

    /** Hands a result out once, but that of {@code main} as often as it is asked for; {@code None} for one that was never stored. */
    @Nullable
    Object load(Arguments arguments) {
        String name = arguments.bind("load_result", LOAD).text("name");
        if (!results.containsKey(name)) {
            return null;
        }
        Map<String, Object> result = name.equals("main") ? results.get(name) : results.put(name, null);
        if (result == null) {
            throw JinjaException.of(
                    "the result '" + name + "' of a statement was loaded before: keep it in a variable");
        }
        return result;
    }

    /** Returns the result of a name without taking it away, or null. */
    @Nullable
    Map<String, Object> peek(String name) {
        return results.get(name);
    }
}
