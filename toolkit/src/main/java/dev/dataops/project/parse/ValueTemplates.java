package dev.dataops.project.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.InvocationContext;
import dev.dataops.project.yaml.ValueRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders the Jinja in values of YAML files. Safe for use by several threads. */
public final class ValueTemplates {
    private final InvocationContext shared;

    /** Creates a renderer. */
    public ValueTemplates(InvocationContext shared) {
        this.shared = shared;
    }

    /** Returns what renders the values of a package's files: to text, or to the value itself where a lone expression stands. */
    public ValueRenderer of(String packageName) {
        return of(packageName, Map.of());
    }

    /** Returns what renders values that see further names, which win over the usual ones. */
    ValueRenderer of(String packageName, Map<String, Object> extras) {
        return (text, where) -> value(text, new ValueContext(packageName, extras), where);
    }

    private @Nullable Object value(String text, ValueContext context, SourceLocation where) {
        try {
            return parse(text, where).evaluate(new DbtContext(shared, context));
        } catch (ToolkitException exception) {
            throw placed(exception, where);
        }
    }

    /**
     * Renders a text.
     *
     * @param extras names that it sees besides the usual ones
     * @throws ToolkitException if it fails; the finding's place is the given one
     */
    public String text(String text, String packageName, SourceLocation where, Map<String, Object> extras) {
        try {
            return new DbtContext(shared, new ValueContext(packageName, extras)).render(parse(text, where));
        } catch (ToolkitException exception) {
            throw placed(exception, where);
        }
    }

    private static Template parse(String text, SourceLocation where) {
        return where.line() == 0 ? Template.parse(text, where.path()) : Template.parse(text, where);
    }

    /** Puts a failure where the value stands in its file; the template knows only its own text. */
    private static ToolkitException placed(ToolkitException exception, SourceLocation where) {
        List<Diagnostic> placed = new ArrayList<>(exception.diagnostics());
        placed.set(0, placed.get(0).at(where));
        return new ToolkitException(placed, exception);
    }
}
