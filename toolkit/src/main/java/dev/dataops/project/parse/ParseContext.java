package dev.dataops.project.parse;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Values;
import dev.dataops.macros.ConfigValue;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.NodeContext;
import dev.dataops.macros.adapter.ParsingAdapter;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.value.RelationValue;
import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template sees of its node while it is parsed: refs and sources are noted and stand for the node itself, and nothing is known of the warehouse. */
final class ParseContext implements NodeContext {
    private final ParsedNode node;
    private final Findings findings;
    private final RelationValue self;
    private final ConfigValue config;
    private final Map<String, Object> extras;
    private @Nullable Map<String, @Nullable Object> model;

    ParseContext(ParsedNode node, Findings findings, Map<String, Object> extras) {
        this.node = node;
        this.findings = findings;
        this.self = RelationValue.of(node.relation());
        this.config = ConfigValue.collecting(findings.config()::add);
        this.extras = extras;
    }

    @Override
    public String packageName() {
        return node.facts().packageName();
    }

    @Override
    public String nodeId() {
        return node.facts().id().value();
    }

    @Override
    public boolean execute() {
        return false;
    }

    @Override
    public Object ref(Optional<String> packageName, String name, Optional<Object> version) {
        findings.refs().add(new RefCall(packageName, name, version.map(Values::str)));
        return self;
    }

    @Override
    public Object source(String sourceName, String tableName) {
        findings.sources().add(new SourceCall(sourceName, tableName));
        return self;
    }

    @Override
    public ConfigValue config() {
        return config;
    }

    @Override
    public Object self() {
        return self;
    }

    @Override
    public Object model() {
        if (model == null) {
            model = node.model();
        }
        return model;
    }

    @Override
    public JinjaObject adapter(DbtContext context) {
        return new ParsingAdapter(context);
    }

    @Override
    public void macroCalled(CatalogMacro macro) {
        findings.macros().add(macro.id());
    }

    @Override
    public @Nullable Object other(String function, Arguments arguments) {
        return self; // metrics and functions are reported where they are defined
    }

    @Override
    public Map<String, Object> extras() {
        return extras;
    }
}
