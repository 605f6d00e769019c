package dev.dataops.jinja.parse.scope;

import dev.dataops.jinja.expression.Name;
import java.util.ArrayList;
import java.util.List;

/** The scope that the parser is in, and the names it has read so far. */
public final class Scopes {
    private final List<Name> names = new ArrayList<>();
    private final List<Scope> scopesOfNames = new ArrayList<>();
    private Scope current = new Scope(null, new FunctionScope(false));

    /** Returns the scope that the parser is in. */
    public Scope current() {
        return current;
    }

    /** Enters a scope whose variables live in the same frame. */
    public Scope enter() {
        current = new Scope(current, current.function());
        return current;
    }

    /** Enters the scope of something that has a frame of its own. */
    public Scope enterFunction(boolean callable) {
        current = new Scope(current, new FunctionScope(callable));
        return current;
    }

    /** Leaves a scope for the one that was current before. */
    public void returnTo(Scope outer) {
        current = outer;
    }

    /** Enters a scope that sees no variables of others. */
    public Scope enterRoot() {
        current = new Scope(null, new FunctionScope(false));
        return current;
    }

    /** Returns a node for a name in the current scope. */
    public Name name(String name, int position) {
        if (name.equals("caller") || name.equals("varargs") || name.equals("kwargs")) {
            current.useImplicit(name);
        }
        Name node = new Name(name, position);
        names.add(node);
        scopesOfNames.add(current);
        return node;
    }

    /** Settles what all names mean, when the whole template has been read. */
    public void resolve() {
        for (int i = 0; i < names.size(); i++) {
            scopesOfNames.get(i).resolve(names.get(i));
        }
    }
}
