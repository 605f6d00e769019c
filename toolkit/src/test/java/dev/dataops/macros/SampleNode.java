package dev.dataops.macros;

import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.macros.adapter.ParsingAdapter;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.value.RelationValue;
import dev.dataops.sql.RelationName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A node whose parts a test sets. */
public final class SampleNode implements NodeContext {
    private final String packageName;
    private final List<String> called = new ArrayList<>();
    private final List<Map<String, Object>> configured = new ArrayList<>();
    private boolean execute;
    private Map<String, Object> config = Map.of();
    private Map<String, Object> extras = Map.of();
    private Function<DbtContext, JinjaObject> adapter = ParsingAdapter::new;

    /** Creates a node of a package that is being parsed. */
    public SampleNode(String packageName) {
        this.packageName = packageName;
    }

    /** Makes it run with a config. */
    public SampleNode running(Map<String, Object> values) {
        execute = true;
        config = values;
        return this;
    }

    /** Sets its adapter. */
    public SampleNode adapter(Function<DbtContext, JinjaObject> value) {
        adapter = value;
        return this;
    }

    /** Sets its further names. */
    public SampleNode extras(Map<String, Object> value) {
        extras = value;
        return this;
    }

    /** Returns the ids of the macros that its template called. */
    public List<String> called() {
        return called;
    }

    /** Returns the settings of its template's calls of config(). */
    public List<Map<String, Object>> configured() {
        return configured;
    }

    @Override
    public String packageName() {
        return packageName;
    }

    @Override
    public String nodeId() {
        return "model." + packageName + ".orders";
    }

    @Override
    public boolean execute() {
        return execute;
    }

    @Override
    public Object ref(Optional<String> ofPackage, String name, Optional<Object> version) {
        String suffix = version.map(number -> "_v" + number).orElse("");
        return RelationValue.of(RelationName.of("db", ofPackage.orElse("main"), name + suffix));
    }

    @Override
    public Object source(String sourceName, String tableName) {
        return RelationValue.of(RelationName.of("db", sourceName, tableName));
    }

    @Override
    public ConfigValue config() {
        return execute ? ConfigValue.of(config) : ConfigValue.collecting(configured::add);
    }

    @Override
    public Object self() {
        return RelationValue.of(RelationName.of("db", "main", "orders"));
    }

    @Override
    public @Nullable Object model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("unique_id", nodeId());
        model.put("name", "orders");
        model.put("config", config);
        return model;
    }

    @Override
    public JinjaObject adapter(DbtContext context) {
        return adapter.apply(context);
    }

    @Override
    public void macroCalled(CatalogMacro macro) {
        called.add(macro.id());
    }

    @Override
    public Map<String, Object> extras() {
        return extras;
    }
}
