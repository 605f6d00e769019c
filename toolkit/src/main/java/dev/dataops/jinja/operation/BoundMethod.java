package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/** A method of a text, list, dict, set or number as a value of its own. */
final class BoundMethod implements JinjaObject, JinjaCallable {
    private final Object owner;
    private final String name;

    BoundMethod(Object owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        return Attributes.invoke(owner, name, arguments);
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return Undefined.attribute(this, attribute);
    }

    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }

    @Override
    public String repr() {
        return "<built-in method " + name + " of " + Values.typeName(owner) + " object>";
    }
}
