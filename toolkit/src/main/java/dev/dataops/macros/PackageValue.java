package dev.dataops.macros;

import dev.dataops.core.Suggestions;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.macros.catalog.MacroPackage;
import dev.dataops.macros.catalog.ScopeEntry;
import org.jspecify.annotations.Nullable;

/**
 * A package as templates see it: {@code dbt_utils.star}, {@code dbt['concat']}.
 *
 * @param macros the package
 * @param context the context that its macros are called with
 */
record PackageValue(MacroPackage macros, DbtContext context) implements JinjaObject {
    @Override
    public @Nullable Object attribute(String name) {
        ScopeEntry entry = macros.macros().get(name);
        if (entry != null) {
            return context.bind(entry);
        }
        if (name.equals("get")) {
            return (JinjaCallable) arguments -> ContextDict.get(arguments, this::present);
        }
        String hint = Suggestions.didYouMean(name, macros.macros().keySet())
                .map(meant -> ": " + meant)
                .orElse("");
        return Undefined.because("the package '" + macros.name() + "' has no macro '" + name + "'" + hint);
    }

    private @Nullable Object present(String name) {
        ScopeEntry entry = macros.macros().get(name);
        return entry == null ? Undefined.of(name) : context.bind(entry);
    }

    @Override
    public int length() {
        return macros.macros().size();
    }

    @Override
    public boolean isMapping() {
        return true;
    }

    @Override
    public String typeName() {
        return "package";
    }

    @Override
    public String repr() {
        return "<package " + macros.name() + ">";
    }
}
