package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code var(name, default)} and {@code var.has_var(name)}. */
final class VarFunction implements JinjaObject, JinjaCallable {
    private static final Signature CALL = Signature.of("var_name").optional("default", null);
    private static final Signature NAME = Signature.of("var_name");

    private final Map<String, Object> vars;
    private final NodeContext node;
    private final UnaryOperator<String> renderer;

    /**
     * Creates the function for a node.
     *
     * @param vars the variables that the node sees
     * @param renderer renders a value that is a template itself
     */
    VarFunction(Map<String, Object> vars, NodeContext node, UnaryOperator<String> renderer) {
        this.vars = vars;
        this.node = node;
        this.renderer = renderer;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        Bound bound = arguments.bind("var", CALL);
        String name = bound.text("var_name");
        if (vars.containsKey(name)) {
            Object value = vars.get(name);
            return value instanceof String text && text.indexOf('{') >= 0 ? renderer.apply(text) : value;
        }
        if (bound.given("default") || !node.requiresVars()) {
            return bound.get("default");
        }
        throw missing(name);
    }

    private ToolkitException missing(String name) {
        String known =
                vars.isEmpty() ? "no vars are set" : "known vars: " + String.join(", ", new TreeSet<>(vars.keySet()));
        String hint = Suggestions.didYouMean(name, vars.keySet())
                .orElse("set it below vars: in dbt_project.yml, by --vars '" + name
                        + ": value', or give var() a default");
        return new ToolkitException(
                node.about(Diagnostic.error(ErrorCode.VAR_MISSING, "the var '" + name + "' is not set; " + known)
                        .withHint(hint)));
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("has_var")
                ? (JinjaCallable)
                        arguments -> vars.containsKey(arguments.bind(name, NAME).text("var_name"))
                : Undefined.attribute(this, name);
    }

    @Override
    public String typeName() {
        return "Var";
    }
}
