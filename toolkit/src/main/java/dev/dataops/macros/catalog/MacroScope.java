package dev.dataops.macros.catalog;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The macros as a node of one package sees them. A name without a prefix is looked for in the node's own package, then in the root
 * project, then among the packages' names, then in dbt's own macros: the root project overrides dbt, but not what a package calls its own. It
 * is the node's package that counts, also inside of macros of other packages.
 */
public final class MacroScope {
    private final Map<String, ScopeEntry> entries;
    private final DispatchRules rules;
    private final Map<Dispatched, CatalogMacro> dispatched = new ConcurrentHashMap<>();

    /** A macro that was asked for by its name without a prefix. */
    private record Dispatched(String name, Optional<String> namespace) {}

    MacroScope(Map<String, ScopeEntry> entries, DispatchRules rules) {
        this.entries = entries;
        this.rules = rules;
    }

    /** Returns what a name stands for, or null if it is neither a macro nor a package. */
    public @Nullable ScopeEntry find(String name) {
        return entries.get(name);
    }

    /** Returns all names, for "did you mean". */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Returns a macro by the package that it stands in; dbt's own macros are one package, {@code dbt}. */
    public Optional<CatalogMacro> find(String packageName, String name) {
        ScopeEntry found = entries.get(packageName) instanceof MacroPackage macros
                ? macros.macros().get(name)
                : null;
        return found instanceof CatalogMacro macro ? Optional.of(macro) : Optional.empty();
    }

    /**
     * Returns the implementation of a macro for the adapter at hand.
     *
     * @param name the macro's name without a prefix
     * @param namespace the package whose macro it is
     * @throws ToolkitException if no package has one; the message names everything that was looked for
     */
    public CatalogMacro dispatch(String name, Optional<String> namespace) {
        Dispatched wanted = new Dispatched(name, namespace);
        CatalogMacro known = dispatched.get(wanted);
        if (known == null) {
            known = search(name, namespace);
            dispatched.put(wanted, known);
        }
        return known;
    }

    private CatalogMacro search(String name, Optional<String> namespace) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.MACRO_NOT_FOUND, "adapter.dispatch: '" + name + "' is not the name of a macro")
                    .withHint("did you mean adapter.dispatch('" + name.substring(dot + 1) + "', '"
                            + name.substring(0, dot) + "')?"));
        }
        List<String> tried = new ArrayList<>();
        List<String> packages = rules.packagesFor(namespace);
        for (String packageName : packages.isEmpty() ? List.of("") : packages) {
            for (String prefix : rules.prefixes()) {
                String candidate = prefix + "__" + name;
                tried.add(packageName.isEmpty() ? candidate : packageName + "." + candidate);
                Optional<CatalogMacro> found = packageName.isEmpty()
                        ? Optional.ofNullable(entries.get(candidate))
                                .filter(CatalogMacro.class::isInstance)
                                .map(CatalogMacro.class::cast)
                        : find(packageName, candidate);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw notFound(name, namespace, tried);
    }

    private ToolkitException notFound(String name, Optional<String> namespace, List<String> tried) {
        Diagnostic problem = Diagnostic.error(
                ErrorCode.MACRO_NOT_FOUND,
                "adapter.dispatch found no macro '" + name + "'"
                        + namespace.map(known -> " of package '" + known + "'").orElse("")
                        + "\n  looked for: " + String.join(", ", tried));
        return new ToolkitException(Suggestions.nearest("default__" + name, implementations(namespace))
                .map(nearest -> nearest.substring(nearest.indexOf("__") + 2))
                .map(nearest -> problem.withHint("did you mean '" + nearest + "'?"))
                .orElse(problem));
    }

    private Set<String> implementations(Optional<String> namespace) {
        ScopeEntry entry = namespace.map(entries::get).orElse(null);
        return entry instanceof MacroPackage macros ? macros.macros().keySet() : entries.keySet();
    }
}
