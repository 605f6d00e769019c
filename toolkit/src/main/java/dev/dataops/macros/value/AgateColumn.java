package dev.dataops.macros.value;

import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of an {@link AgateTable}: its values from top to bottom. */
final class AgateColumn extends AgateSequence {
    private final String name;
    private final int index;
    private final AgateType type;

    AgateColumn(String name, int index, AgateType type, @Nullable Object[] values) {
        super("Column", values, List.of());
        this.name = name;
        this.index = index;
        this.type = type;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name" -> name;
            case "index" -> (long) index;
            case "data_type" -> type;
            case "values_distinct" -> (JinjaCallable) arguments -> PyTuple.copyOf(distinct());
            case "values_without_nulls" -> (JinjaCallable) arguments -> PyTuple.copyOf(present());
            case "values_sorted" -> (JinjaCallable) arguments -> sorted();
            default -> super.attribute(attribute);
        };
    }

    private List<Object> distinct() {
        return new ArrayList<>(new LinkedHashSet<>(this));
    }

    private List<Object> present() {
        return stream().filter(value -> value != null).toList();
    }

    /** Sorts as agate does: nulls last. */
    private List<Object> sorted() {
        List<Object> sorted = new ArrayList<>(present());
        sorted.sort((left, right) -> Values.compare(left, right, "<"));
        while (sorted.size() < size()) {
            sorted.add(null);
        }
        return sorted;
    }
}
