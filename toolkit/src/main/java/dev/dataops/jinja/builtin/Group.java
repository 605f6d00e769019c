package dev.dataops.jinja.builtin;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A group that the filter {@code groupby} makes: a pair whose parts also have the names {@code grouper} and {@code list}. */
final class Group extends PyTuple implements JinjaObject {
    private final @Nullable Object grouper;
    private final List<Object> elements;

    Group(@Nullable Object grouper, List<Object> elements) {
        super(new Object[] {grouper, elements});
        this.grouper = grouper;
        this.elements = elements;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "grouper" -> grouper;
            case "list" -> elements;
            default -> Undefined.attribute(this, name);
        };
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        Map<Object, Integer> indexes = Map.of(0L, 0, 1L, 1, -2L, 0, -1L, 1);
        Integer index = key == null ? null : indexes.get(key);
        return index == null ? JinjaObject.super.item(key) : get(index);
    }

    @Override
    public String typeName() {
        return "tuple";
    }

    @Override
    public String repr() {
        return Values.repr(PyTuple.of(grouper, elements));
    }

    @Override
    public int length() {
        return 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
