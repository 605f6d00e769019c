package dev.dataops.macros.value;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** The type of a column of an {@link AgateTable}. */
public enum AgateType implements JinjaObject {
    INTEGER("Integer"),
    NUMBER("Number"),
    DATE("Date"),
    DATE_TIME("DateTime"),
    BOOLEAN("Boolean"),
    TEXT("Text");

    private final String label;

    AgateType(String label) {
        this.label = label;
    }

    /** Returns agate's name of the type. */
    public String label() {
        return label;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return Undefined.attribute(this, name);
    }

    @Override
    public String typeName() {
        return label;
    }

    /** Text with the name in it, which is what templates look for. */
    @Override
    public String repr() {
        return "<agate." + label + " object>";
    }
}
