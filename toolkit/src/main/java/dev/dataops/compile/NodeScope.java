package dev.dataops.compile;

import dev.dataops.jinja.Rendering;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.macros.DbtContext;
import dev.dataops.project.Node;
import dev.dataops.sql.Dialect;
import org.jspecify.annotations.Nullable;

/** One node's templates with one context: its SQL, then its hooks, which may load what the SQL's statements stored. Belongs to one worker. */
public final class NodeScope {
    private final Node node;
    private final DbtContext context;
    private final EphemeralCtes ephemerals;
    private final Dialect dialect;

    NodeScope(Node node, DbtContext context, EphemeralCtes ephemerals, Dialect dialect) {
        this.node = node;
        this.context = context;
        this.ephemerals = ephemerals;
        this.dialect = dialect;
    }

    /**
     * Compiles the node's SQL.
     *
     * @throws dev.dataops.core.ToolkitException if its Jinja fails; the diagnostic has the place and the macros on the way
     */
    public CompiledSql compile(Node.Compilable compilable) {
        Rendering rendering = compilable.sql().template().renderWithSpans(context);
        EphemeralCtes.Woven woven = ephemerals.weave(rendering.text(), dialect);
        return new CompiledSql(
                woven.sql(),
                rendering,
                woven,
                compilable.sql(),
                compilable.location().path());
    }

    /** Compiles the node's SQL and leaves out the ephemeral models that it selects from; {@link #ephemerals()} has them. */
    String compileUnwoven(Node.Compilable compilable) {
        return context.render(compilable.sql().template());
    }

    /** Renders another text with the node's context, such as a hook. Ephemeral models are not woven into it, as in dbt. */
    public String render(String template) {
        return context.render(template);
    }

    /**
     * Calls a macro that the node's templates see.
     *
     * @return what it returns, or the text that it prints
     * @throws dev.dataops.core.ToolkitException if there is no such macro, or it fails
     */
    public @Nullable Object call(String macro, Arguments arguments) {
        return context.macro(macro).call(arguments);
    }

    /** Returns the node. */
    public Node node() {
        return node;
    }

    EphemeralCtes ephemerals() {
        return ephemerals;
    }
}
