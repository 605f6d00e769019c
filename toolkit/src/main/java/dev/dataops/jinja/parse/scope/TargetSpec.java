package dev.dataops.jinja.parse.scope;

import dev.dataops.jinja.statement.NamespaceTarget;
import dev.dataops.jinja.statement.Target;
import dev.dataops.jinja.statement.TupleTarget;
import dev.dataops.jinja.statement.VariableTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * What is assigned to, before it is known in which scope: a name, an attribute of a namespace, or several of them.
 *
 * @param name the name; of the namespace if there is an attribute; empty if there are parts
 * @param attribute the attribute of the namespace, or empty
 * @param parts what a tuple is taken apart into, or empty
 * @param position offset in the source
 */
public record TargetSpec(String name, String attribute, List<TargetSpec> parts, boolean isTuple, int position) {
    /** Returns a target that is a name. */
    public static TargetSpec name(String name, int position) {
        return new TargetSpec(name, "", List.of(), false, position);
    }

    /** Returns a target that is an attribute of a namespace. */
    public static TargetSpec attribute(String namespace, String attribute, int position) {
        return new TargetSpec(namespace, attribute, List.of(), false, position);
    }

    /** Returns a target that takes a value apart. */
    public static TargetSpec tuple(List<TargetSpec> parts, int position) {
        return new TargetSpec("", "", parts, true, position);
    }

    /** Declares the names in the current scope and returns what assigns to them. */
    public Target declare(Scopes scopes) {
        if (isTuple) {
            List<Target> targets = new ArrayList<>(parts.size());
            for (TargetSpec part : parts) {
                targets.add(part.declare(scopes));
            }
            return new TupleTarget(targets, position);
        }
        return attribute.isEmpty()
                ? new VariableTarget(scopes.current().declare(name))
                : new NamespaceTarget(scopes.name(name, position), attribute);
    }

    /** Returns whether a variable of some name is assigned to. */
    public boolean contains(String variable) {
        for (TargetSpec part : parts) {
            if (part.contains(variable)) {
                return true;
            }
        }
        return attribute.isEmpty() && name.equals(variable);
    }
}
