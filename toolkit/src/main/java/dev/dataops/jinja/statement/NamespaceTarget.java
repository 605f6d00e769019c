package dev.dataops.jinja.statement;

import dev.dataops.jinja.builtin.Namespace;
import dev.dataops.jinja.expression.Name;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.JinjaException;
import org.jspecify.annotations.Nullable;

/** {@code ns.attribute} of a {@code namespace()}. */
public final class NamespaceTarget extends Target {
    private final Name namespace;
    private final String attribute;

    /** Creates a target of an attribute. */
    public NamespaceTarget(Name namespace, String attribute) {
        this.namespace = namespace;
        this.attribute = attribute;
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
        Object owner = namespace.evaluate(frame);
        frame.at(namespace.position());
        if (!(owner instanceof Namespace variables)) {
            throw JinjaException.of("cannot assign attribute on non-namespace object");
        }
        variables.set(attribute, value);
    }
}
