package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.RefCall;
import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.parse.Findings;
import dev.dataops.project.parse.NodeConfigs;
import dev.dataops.project.parse.ParseSession;
import dev.dataops.project.parse.SqlFiles;
import dev.dataops.project.properties.ExposureSpec;
import dev.dataops.project.properties.OtherSpec;
import dev.dataops.project.resolve.Pending;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes nodes of exposures and of what is not run yet. Safe for use by several threads. */
public final class ExposureAssembler {
    private final ParseSession session;
    private final NodeConfigs configs;
    private final PropertyAssembler properties;

    /** Creates an assembler. */
    public ExposureAssembler(ParseSession session, NodeConfigs configs, PropertyAssembler properties) {
        this.session = session;
        this.configs = configs;
        this.properties = properties;
    }

    /** Returns an exposure's node, but for what it depends on. */
    public Pending assemble(ExposureSpec spec) {
        ProjectFile owner = spec.file().owner();
        List<String> fqn = SqlFiles.fqn(owner, spec.file().relativePath(), spec.name());
        NodeFacts facts = new NodeFacts(
                NodeId.of(ResourceType.EXPOSURE, owner.name(), spec.name()),
                ResourceType.EXPOSURE,
                owner.name(),
                spec.name(),
                fqn,
                spec.file().relativePath(),
                spec.file().originalPath(),
                spec.where());
        NodeConfig trees = configs.of(owner, facts.type(), facts.id().value(), fqn, List.of(spec.config()));
        NodeConfig config = withOwnTagsAndMeta(trees, spec.fields());
        Findings findings = new Findings();
        spec.dependsOn().forEach(item -> dependency(item, spec, facts, config, findings));
        return new Pending(
                owner,
                facts,
                config,
                findings,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dependencies -> new Node.Exposure(facts, config, dependencies, details(spec)));
    }

    private void dependency(YamlNode item, ExposureSpec spec, NodeFacts facts, NodeConfig config, Findings findings) {
        SourceLocation where = spec.fields().place(item);
        if (!(item instanceof YamlScalar scalar) || !(scalar.value() instanceof String text)) {
            spec.fields().wrongType("depends_on", item, "text such as ref('orders')");
            return;
        }
        try {
            Template template = Template.parse("{{ " + text + "}}", where);
            session.render(facts, config, template, findings, Map.of());
        } catch (ToolkitException exception) {
            session.report(facts, exception);
        }
    }

    private static NodeConfig withOwnTagsAndMeta(NodeConfig config, YamlFields fields) {
        TreeSet<String> tags = new TreeSet<>(fields.texts("tags"));
        tags.addAll(config.tags());
        Map<String, @Nullable Object> meta = new LinkedHashMap<>(fields.values("meta"));
        config.map("meta").forEach((key, value) -> meta.put(String.valueOf(key), value));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(config.asMap());
        values.put("tags", List.copyOf(tags));
        values.put("meta", meta);
        return new NodeConfig(values, config.written());
    }

    private Map<String, @Nullable Object> details(ExposureSpec spec) {
        YamlFields fields = spec.fields();
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("type", fields.text("type", ""));
        Map<String, @Nullable Object> owner = new LinkedHashMap<>();
        owner.put("email", null);
        owner.put("name", null);
        owner.putAll(fields.values("owner"));
        details.put("owner", owner);
        String description = fields.text("description", "");
        details.put(
                "description",
                properties
                        .describe(description, spec.file(), fields.at("description"))
                        .text());
        details.put("label", fields.text("label").orElse(null));
        details.put("maturity", fields.text("maturity").orElse(null));
        details.put("url", fields.text("url").orElse(null));
        return details;
    }

    /** Returns the node of something that is known and not run yet. */
    public Pending assemble(OtherSpec spec) {
        ProjectFile owner = spec.file().owner();
        boolean unitTest = spec.type() == ResourceType.UNIT_TEST;
        String about = spec.model().orElse("");
        NodeId id = unitTest
                ? NodeId.of(spec.type(), owner.name(), about, spec.name())
                : NodeId.of(spec.type(), owner.name(), spec.name());
        List<String> fqn = SqlFiles.fqn(owner, spec.file().relativePath(), unitTest ? about : spec.name());
        if (unitTest) {
            fqn.add(spec.name());
        }
        NodeFacts facts = new NodeFacts(
                id,
                spec.type(),
                owner.name(),
                spec.name(),
                fqn,
                spec.file().relativePath(),
                spec.file().originalPath(),
                spec.where());
        ConfigLevel near = spec.config();
        NodeConfig config = configs.of(owner, spec.type(), id.value(), fqn, List.of(near));
        Findings findings = new Findings();
        if (!about.isEmpty()) {
            findings.refs().add(new RefCall(Optional.empty(), refName(about), Optional.empty()));
        }
        String words = spec.type().label().replace('_', ' ');
        Diagnostic reason = Diagnostic.error(
                        ErrorCode.NOT_SUPPORTED,
                        (words.endsWith("y") ? words.substring(0, words.length() - 1) + "ies" : words + "s")
                                + " are not supported yet")
                .at(spec.where())
                .of(id.value())
                .withHint("'" + spec.name() + "' is listed and not run"
                        + (spec.type() == ResourceType.UNIT_TEST
                                ? "; leave it out with --exclude-resource-type unit_test"
                                : ""));
        return new Pending(
                owner,
                facts,
                config,
                findings,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dependencies -> new Node.Unsupported(facts, config, dependencies, reason));
    }

    /** Returns the model's name out of {@code ref('orders')}, or out of the name alone. */
    private static String refName(String model) {
        int open = model.indexOf('\'') >= 0 ? model.indexOf('\'') : model.indexOf('"');
        if (open < 0) {
            return model;
        }
        int close = model.indexOf(model.charAt(open), open + 1);
        return close < 0 ? model : model.substring(open + 1, close);
    }
}
