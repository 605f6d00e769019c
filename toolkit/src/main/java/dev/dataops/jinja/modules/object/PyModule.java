package dev.dataops.jinja.modules.object;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Python module: a name and what it offers. */
public final class PyModule implements JinjaObject {
    private final String name;
    private final Map<String, ?> members;

    /** Creates a module. */
    public PyModule(String name, Map<String, ?> members) {
        this.name = name;
        this.members = members;
    }

    @Override
    public @Nullable Object attribute(String member) {
        Object value = members.get(member);
        return value == null ? Undefined.because("module '" + name + "' has no attribute '" + member + "'") : value;
    }

    @Override
    public String typeName() {
        return "module";
    }

    @Override
    public String repr() {
        return "<module '" + name + "'>";
    }
}
