package dev.dataops.jinja.modules.object;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Python class: calling it makes an object, and it may have functions and constants of its own. */
public final class PyClass implements JinjaObject, JinjaCallable {
    private final String name;
    private final JinjaCallable constructor;
    private final Map<String, ?> members;

    /** Creates a class of a full name, such as {@code datetime.date}. */
    public PyClass(String name, JinjaCallable constructor, Map<String, ?> members) {
        this.name = name;
        this.constructor = constructor;
        this.members = members;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        return constructor.call(arguments);
    }

    @Override
    public @Nullable Object attribute(String member) {
        Object value = members.get(member);
        return value == null
                ? Undefined.because("type object '" + name + "' has no attribute '" + member + "'")
                : value;
    }

    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public String repr() {
        return "<class '" + name + "'>";
    }
}
