package dev.dataops.jinja.builtin;

import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code namespace(...)} returns: variables that {@code {% set ns.x = 1 %}} changes from anywhere. */
public final class Namespace implements JinjaObject {
    private final Map<Object, Object> variables;

    Namespace(Map<Object, Object> variables) {
        this.variables = variables;
    }

    /** Sets a variable. */
    public void set(String name, @Nullable Object value) {
        Dicts.put(variables, name, value);
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object value = Dicts.get(variables, name);
        return value == Dicts.MISSING ? Undefined.attribute(this, name) : value;
    }

    @Override
    public String typeName() {
        return "Namespace";
    }

    @Override
    public String repr() {
        return "<Namespace " + Repr.of(variables) + ">";
    }
}
