package dev.dataops.project.test;

import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.Template;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.NodeProperties;
import dev.dataops.project.RefCall;
import dev.dataops.project.ResourceType;
import dev.dataops.project.SourceCall;
import dev.dataops.project.SqlSource;
import dev.dataops.project.assemble.ConfigChecks;
import dev.dataops.project.assemble.PropertyAssembler;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.parse.Findings;
import dev.dataops.project.parse.NodeConfigs;
import dev.dataops.project.parse.ParseSession;
import dev.dataops.project.parse.RelationNaming;
import dev.dataops.project.parse.SqlFiles;
import dev.dataops.project.parse.ValueTemplates;
import dev.dataops.project.properties.TestSpec;
import dev.dataops.project.resolve.Pending;
import dev.dataops.sql.RelationName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes nodes of generic tests. Safe for use by several threads. */
public final class TestBuilder {
    private final ParseSession session;
    private final NodeConfigs configs;
    private final RelationNaming naming;
    private final PropertyAssembler properties;
    private final ValueTemplates values;
    private final boolean nestedArguments;
    private final KnownTests known;
    private final ConfigChecks checks;

    /**
     * Creates a builder.
     *
     * @param nestedArguments whether {@code arguments:} holds the arguments, which is dbt's flag {@code require_generic_test_arguments_property}
     */
    public TestBuilder(
            ParseSession session,
            NodeConfigs configs,
            RelationNaming naming,
            PropertyAssembler properties,
            ValueTemplates values,
            KnownTests known,
            ConfigChecks checks,
            boolean nestedArguments) {
        this.session = session;
        this.configs = configs;
        this.naming = naming;
        this.properties = properties;
        this.values = values;
        this.known = known;
        this.checks = checks;
        this.nestedArguments = nestedArguments;
    }

    /**
     * A generic test and what it stands under.
     *
     * @param spec the test as written
     * @param file the property file
     * @param target what it tests
     * @param column the column that it stands under, quoted if need be
     * @param tags the tags that it takes over
     * @param attachedTo the node that it tests
     * @param group that node's group
     */
    public record Request(
            TestSpec spec,
            SourceFile file,
            TestTarget target,
            Optional<String> column,
            List<String> tags,
            Optional<NodeId> attachedTo,
            Optional<String> group) {}

    /** Returns a test's node; empty if it is not written as a test may be, which is reported. */
    public Optional<Pending> build(Request request) {
        ProjectFile owner = request.file().owner();
        TestCall call;
        try {
            call = new TestReader(values.of(owner.name()), nestedArguments)
                    .read(request.spec(), request.target(), request.column());
        } catch (ToolkitException exception) {
            session.problems().add(exception);
            return Optional.empty();
        }
        TestNames names = TestNames.of(call, request.target());
        if (!names.shortName().equals(names.fullName())) {
            call.config().putIfAbsent("alias", names.shortName());
        }
        NodeFacts facts = facts(request, call, names);
        Findings findings = new Findings();
        findings.config().add(call.config());
        Template template = session.small(call.rawCode());
        find(request, call, facts, template, findings);
        List<ConfigLevel> near =
                List.of(ConfigLevel.of(request.spec().where(), findings.config().values()));
        NodeConfig config = configs.of(owner, ResourceType.TEST, facts.id().value(), facts.fqn(), near)
                .withInheritedTags(tags(request, call));
        checks.check(facts, config, key -> request.spec().where());
        return Optional.of(
                pending(request, call, facts, config, findings, new SqlSource(call.rawCode(), template, "")));
    }

    private static NodeFacts facts(Request request, TestCall call, TestNames names) {
        ProjectFile owner = request.file().owner();
        String original = request.file().originalPath();
        String belowFirstFolder = original.substring(original.indexOf('/') + 1);
        return new NodeFacts(
                NodeId.of(ResourceType.TEST, owner.name(), names.fullName(), TestNames.hash(call, names.fullName())),
                ResourceType.TEST,
                owner.name(),
                names.fullName(),
                SqlFiles.fqn(owner, belowFirstFolder, names.fullName()),
                names.shortName() + ".sql",
                original,
                request.spec().where());
    }

    private static List<String> tags(Request request, TestCall call) {
        Object own = call.config().get("tags");
        if (request.tags().isEmpty() && own == null) {
            return List.of();
        }
        TreeSet<String> tags = new TreeSet<>(request.tags());
        if (own instanceof List<?> list) {
            list.forEach(tag -> tags.add(String.valueOf(tag)));
        } else if (own != null) {
            tags.add(String.valueOf(own));
        }
        return List.copyOf(tags);
    }

    /** Finds out what the test refers to: dbt's own four tests are known, all others are rendered. */
    private void find(Request request, TestCall call, NodeFacts facts, Template template, Findings findings) {
        CatalogMacro macro;
        try {
            macro = session.shared().catalog().genericTest(facts.packageName(), call.namespace(), call.name());
        } catch (ToolkitException exception) {
            known.missing(exception, request.spec().where(), facts);
            referToTarget(request, findings);
            return;
        }
        findings.macros().add(macro.id());
        if (known.isStandard(macro, facts.packageName()) && known.refersTo(call, findings)) {
            referToTarget(request, findings);
            return;
        }
        try {
            render(call, facts, template, findings);
        } catch (ToolkitException exception) {
            session.report(facts, exception);
        }
    }

    private void render(TestCall call, NodeFacts facts, Template template, Findings findings) {
        NodeConfig config = NodeConfig.EMPTY;
        DbtContext context = session.context(facts, config, findings, Map.of());
        Map<String, @Nullable Object> arguments = TestArguments.render(
                call.arguments(), text -> session.small(text).evaluate(context));
        Map<String, Object> extras = Map.of("_dbt_generic_test_kwargs", arguments);
        session.render(facts, config, template, findings, extras);
    }

    private static void referToTarget(Request request, Findings findings) {
        TestTarget target = request.target();
        if (target.source().isPresent()) {
            findings.sources().add(new SourceCall(target.source().get(), target.name()));
        } else {
            Optional<String> version = target.version().map(TestTarget.Version::text);
            findings.refs().add(new RefCall(Optional.empty(), target.name(), version));
        }
    }

    private Pending pending(
            Request request, TestCall call, NodeFacts facts, NodeConfig config, Findings findings, SqlSource sql) {
        NodeProperties about = call.description().isEmpty()
                ? NodeProperties.NONE
                : properties.describedBy(
                        call.description(), request.file(), request.spec().where());
        Node.GenericTest generic = new Node.GenericTest(
                call.name(),
                call.namespace(),
                call.arguments(),
                request.column(),
                request.attachedTo(),
                request.target().fileKey());
        RelationName failures = failures(facts, config);
        return new Pending(
                request.file().owner(),
                facts,
                config,
                findings,
                Optional.empty(),
                Optional.empty(),
                request.group(),
                dependencies -> new Node.DataTest(
                        facts, config, dependencies, sql, failures, about, Optional.of(generic), request.group()));
    }

    private RelationName failures(NodeFacts facts, NodeConfig config) {
        try {
            return naming.name(facts, Optional.empty(), config);
        } catch (ToolkitException exception) {
            session.report(facts, exception);
            return new RelationName("", "", facts.name(), session.quoting());
        }
    }
}
