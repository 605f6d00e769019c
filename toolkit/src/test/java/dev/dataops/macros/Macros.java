package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.jinja.Template;
import dev.dataops.macros.catalog.DbtLibrary;
import dev.dataops.macros.catalog.DispatchRules;
import dev.dataops.macros.catalog.MacroCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A project "shop" with packages and macros that a test sets, and what its templates say. */
public final class Macros implements TemplateListener {
    /** The target of all tests. */
    public static final Target TARGET =
            new Target("shop", "dev", "duckdb", "db", "main", 4, Map.of("path", "x.duckdb"), Optional.empty());

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();
    private final Target target;
    private Map<String, List<String>> searchOrder = Map.of();
    private boolean library;

    /** Begins a project on DuckDB. */
    public Macros() {
        this(TARGET);
    }

    /** Begins a project on another target. */
    public Macros(Target target) {
        this.target = target;
    }

    /** Adds the macros of a package. */
    public Macros with(String packageName, String source) {
        sources.put(packageName, source);
        return this;
    }

    /** Adds dbt's library. */
    public Macros withLibrary() {
        library = true;
        return this;
    }

    /** Sets the dispatch config. */
    public Macros dispatch(String namespace, String... order) {
        searchOrder = Map.of(namespace, List.of(order));
        return this;
    }

    /** Returns the catalogue. */
    public MacroCatalog catalog() {
        Set<String> packages = new TreeSet<>(sources.keySet());
        packages.add("shop");
        MacroCatalog.Builder builder =
                MacroCatalog.builder(new DispatchRules("shop", searchOrder, packages, List.of(target.type())));
        sources.forEach((name, source) -> {
            String path = name.equals("shop") ? "macros/shop.sql" : "dbt_packages/" + name + "/macros/all.sql";
            builder.add(name, Template.parse(source, path), path);
        });
        if (library) {
            DbtLibrary.addTo(builder, target.type());
        }
        return builder.build();
    }

    /** Begins a context whose listener is this. */
    public InvocationContext.Builder context() {
        return InvocationContext.builder(catalog(), target).listener(this);
    }

    /** Renders a template of a node of package "shop". */
    public String render(String template) {
        return render(template, new SampleNode("shop"));
    }

    /** Renders a template of a node. */
    public String render(String template, NodeContext node) {
        return render(template, node, context().build());
    }

    /** Renders a template of a node in a context. */
    public static String render(String template, NodeContext node, InvocationContext shared) {
        return new DbtContext(shared, node).render(Template.parse(template, "models/orders.sql"));
    }

    /** Returns what templates logged, printed and warned of, in order. */
    public List<String> said() {
        return said;
    }

    @Override
    public void log(String nodeId, String message, boolean info) {
        said.add((info ? "info " : "log ") + message);
    }

    @Override
    public void print(String message) {
        said.add("print " + message);
    }

    @Override
    public void warn(Diagnostic warning) {
        said.add("warn " + warning.message());
    }
}
