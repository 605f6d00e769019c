package dev.dataops.macros;

import dev.dataops.jinja.runtime.Macro;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.macros.catalog.CatalogMacro;
import org.jspecify.annotations.Nullable;

/** A macro of the catalogue, ready to be called by one node's template. */
final class BoundMacro implements JinjaObject, JinjaCallable {
    private final CatalogMacro macro;
    private final DbtContext context;

    BoundMacro(CatalogMacro macro, DbtContext context) {
        this.macro = macro;
        this.context = context;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        context.enter(macro);
        try {
            return Macro.bind(macro.definition(), context).call(arguments);
        } finally {
            context.leave();
        }
    }

    @Override
    public @Nullable Object attribute(String name) {
        return Macro.bind(macro.definition(), context).attribute(name);
    }

    @Override
    public String typeName() {
        return "macro";
    }

    @Override
    public String repr() {
        return "<macro " + macro.id() + ">";
    }
}
