package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Attributes;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code owner.name}. */
public final class AttributeAccess extends Expression {
    private final Expression owner;
    private final String name;
    private final int position;

    /** Creates an access whose name stands at an offset of the source. */
    public AttributeAccess(Expression owner, String name, int position) {
        this.owner = owner;
        this.name = name;
        this.position = position;
    }

    /** Returns the offset in the source of the name. */
    public int position() {
        return position;
    }

    Expression owner() {
        return owner;
    }

    String name() {
        return name;
    }

    /** Returns the names from the root on ({@code a.b.c}), or null if the root is not a name. */
    public @Nullable String dottedName() {
        if (owner instanceof Name root) {
            return root.name() + "." + name;
        }
        String prefix = owner instanceof AttributeAccess access ? access.dottedName() : null;
        return prefix == null ? null : prefix + "." + name;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        return get(frame, owner.evaluate(frame));
    }

    @Nullable
    Object get(Frame frame, @Nullable Object value) {
        if (value instanceof Undefined && frame.context().undefinedIsLenient()) {
            return value;
        }
        frame.at(position);
        return Attributes.get(value, name);
    }
}
