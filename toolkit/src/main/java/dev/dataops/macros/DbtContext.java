package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.jinja.value.Context;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroPackage;
import dev.dataops.macros.catalog.MacroScope;
import dev.dataops.macros.catalog.MissingLibraryMacro;
import dev.dataops.macros.catalog.ScopeEntry;
import dev.dataops.macros.value.AgateTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * dbt's template context for one node: every root name that its template may use. Made anew for each rendering, which costs next to
 * nothing: a name is looked up when a template asks for it. Belongs to one thread.
 *
 * <p>A name is looked for among the node's extras, then among the macros and packages that the node sees, then among dbt's own: a macro
 * overrides what dbt calls alike, and {@code builtins} keeps the original.
 */
public final class DbtContext implements Context {
    private final InvocationContext shared;
    private final NodeContext node;
    private final MacroScope scope;
    private final NodeNames own;
    private final List<String> calls = new ArrayList<>(0);
    private Map<String, Object> extras;

    /** Creates the context of a node. */
    public DbtContext(InvocationContext shared, NodeContext node) {
        this.shared = shared;
        this.node = node;
        this.scope = shared.catalog().scope(node.packageName());
        this.own = new NodeNames(shared, node, this);
        this.extras = node.extras();
    }

    /** Returns what this context shares with those of all nodes. */
    public InvocationContext shared() {
        return shared;
    }

    /** Returns what the node adds. */
    public NodeContext node() {
        return node;
    }

    @Override
    public @Nullable Object lookup(String name) {
        if (!extras.isEmpty() && extras.containsKey(name)) {
            return extras.get(name);
        }
        ScopeEntry entry = scope.find(name);
        return entry == null ? builtin(name) : bind(entry);
    }

    @Override
    public boolean undefinedIsLenient() {
        return node.undefinedIsLenient();
    }

    @Override
    public Collection<String> suggestions() {
        return names();
    }

    /** Returns what dbt itself calls by a name, whatever macros there are; undefined if it has none. */
    @Nullable
    Object builtin(String name) {
        if (NodeNames.ALL.contains(name)) {
            return own.get(name);
        }
        if (shared.has(name)) {
            return shared.get(name);
        }
        return switch (name) {
            case "context" -> new ContextDict(this, false);
            case "builtins" -> new ContextDict(this, true);
            case "context_macro_stack" -> Map.of("call_stack", calls, "depth", (long) calls.size());
            default -> Undefined.of(name);
        };
    }

    /** Returns the names that dbt itself has. */
    Set<String> builtinNames() {
        Set<String> names = new LinkedHashSet<>(NodeNames.ALL);
        names.addAll(shared.names());
        names.addAll(List.of("context", "builtins", "context_macro_stack"));
        return names;
    }

    /** Returns all names. */
    Set<String> names() {
        Set<String> names = builtinNames();
        names.addAll(scope.names());
        names.addAll(extras.keySet());
        return names;
    }

    /** Adds a name that wins over all others, for the rest of this rendering. */
    void set(String name, @Nullable Object value) {
        Map<String, Object> more = new HashMap<>(extras);
        more.put(name, value);
        extras = more;
    }

    Object bind(ScopeEntry entry) {
        if (entry instanceof CatalogMacro macro) {
            return new BoundMacro(macro, this);
        }
        if (entry instanceof MacroPackage macros) {
            return new PackageValue(macros, this);
        }
        return (JinjaCallable) arguments -> {
            throw missing(((MissingLibraryMacro) entry).name());
        };
    }

    private ToolkitException missing(String name) {
        return new ToolkitException(node.about(Diagnostic.error(
                        ErrorCode.NOT_SUPPORTED, "the macro dbt." + name + " is one of dbt's that is not supported yet")
                .withHint("a macro of your project with the name " + name + " takes its place")));
    }

    /**
     * Returns a macro of the catalogue, ready to be called by this node's template.
     *
     * @throws ToolkitException if the node sees no macro of that name
     */
    public JinjaCallable macro(String name) {
        ScopeEntry entry = scope.find(name);
        if (entry == null || entry instanceof MacroPackage) {
            throw new ToolkitException(
                    node.about(Diagnostic.error(ErrorCode.MACRO_NOT_FOUND, "there is no macro '" + name + "'")));
        }
        return (JinjaCallable) bind(entry);
    }

    /** Returns a macro of the catalogue, ready to be called, whether or not the node sees it by its name. */
    public JinjaCallable macro(CatalogMacro macro) {
        return new BoundMacro(macro, this);
    }

    /**
     * Returns what {@code adapter.dispatch(name, namespace)} does.
     *
     * @throws ToolkitException if there is no such macro
     */
    public JinjaCallable dispatch(String name, Optional<String> namespace) {
        return new BoundMacro(scope.dispatch(name, namespace), this);
    }

    /**
     * Renders a template with this context.
     *
     * @throws ToolkitException if it fails; the message says where, and through which macros
     */
    public String render(Template template) {
        return template.render(this);
    }

    /** Renders a text that may be a template: a hook, or a variable's value. */
    public String render(String text) {
        boolean plain = !text.contains("{{") && !text.contains("{%") && !text.contains("{#");
        return plain ? text : render(Template.parse(text, node.nodeId()));
    }

    /** Returns the rows that a statement stored under a name, if there are any; they stay where they are. */
    public Optional<AgateTable> result(String name) {
        Map<String, Object> result = own.results().peek(name);
        return result != null && result.get("table") instanceof AgateTable table
                ? Optional.of(table)
                : Optional.empty();
    }

    void enter(CatalogMacro macro) {
        if (calls.isEmpty()) {
            node.macroCalled(macro);
        }
        calls.add(macro.id());
    }

    void leave() {
        calls.remove(calls.size() - 1);
    }
}
