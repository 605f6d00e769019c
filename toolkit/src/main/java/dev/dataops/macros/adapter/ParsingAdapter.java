package dev.dataops.macros.adapter;

import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.value.AgateTable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** {@code adapter} while a project is parsed: there is no warehouse, and every question has the answer that dbt gives then. */
public final class ParsingAdapter extends AdapterValue {
    /** Creates the adapter for one rendering. */
    public ParsingAdapter(DbtContext context) {
        super(context);
    }

    @Override
    protected @Nullable Object ask(String method, Bound arguments) {
        return switch (method) {
            case "execute" -> PyTuple.of("", AgateTable.EMPTY);
            case "add_query" -> PyTuple.of(null, null);
            case "list_relations",
                    "list_relations_without_caching",
                    "get_columns_in_relation",
                    "get_columns_in_table",
                    "get_missing_columns",
                    "get_column_schema_from_query" -> new ArrayList<>();
            case "check_schema_exists", "already_exists", "location_exists" -> false;
            case "cache_added", "cache_dropped", "cache_renamed" -> "";
            default -> null;
        };
    }
}
