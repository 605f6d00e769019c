package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeProperties;
import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.parse.Draft;
import dev.dataops.project.parse.Findings;
import dev.dataops.project.parse.NodeConfigs;
import dev.dataops.project.parse.ParseSession;
import dev.dataops.project.parse.RelationNaming;
import dev.dataops.project.parse.StaticCall;
import dev.dataops.project.properties.ColumnSpec;
import dev.dataops.project.properties.NodePatch;
import dev.dataops.project.properties.VersionSpec;
import dev.dataops.project.resolve.Pending;
import dev.dataops.project.resolve.Pending.Traits;
import dev.dataops.sql.RelationName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes nodes of drafts and what property files say of them. Safe for use by several threads. */
public final class NodeAssembler {
    private final ParseSession session;
    private final NodeConfigs configs;
    private final RelationNaming naming;
    private final PropertyAssembler properties;
    private final ConfigChecks checks;
    private final Support support;

    /** Creates an assembler. */
    public NodeAssembler(
            ParseSession session,
            NodeConfigs configs,
            RelationNaming naming,
            PropertyAssembler properties,
            ConfigChecks checks) {
        this.session = session;
        this.configs = configs;
        this.naming = naming;
        this.properties = properties;
        this.checks = checks;
        this.support = new Support(session.shared().catalog());
    }

    /** Returns the node, but for what it depends on. */
    public Pending assemble(Patched node) {
        Draft draft = node.draft();
        NodeConfig config = config(node)
                .withInheritedTags(draft.hook().map(Draft.Hook::tags).orElseGet(List::of));
        node.patch().ifPresent(patch -> noteForeignKeys(patch, node.version(), draft.findings()));
        session.renderHooks(node.facts(), config, draft.findings());
        RelationName relation = relation(node, config);
        NodeProperties about = properties.of(node);
        Optional<Diagnostic> unsupported = draft.unsupported().or(() -> support.check(node.facts(), config));
        checks.check(node.facts(), config, key -> place(node, key));
        return pending(node, config, relation, about, unsupported);
    }

    /** Returns whether a draft is enabled as far as {@code dbt_project.yml} and its own file say. */
    public boolean isEnabledAlone(Draft draft) {
        return config(Patched.alone(draft)).bool("enabled", true);
    }

    /** Returns a node's configuration: its trees, its entry in a property file, its version's entry, its own file. */
    private NodeConfig config(Patched node) {
        NodeFacts facts = node.facts();
        return configs.of(node.draft().owner(), facts.type(), facts.id().value(), facts.fqn(), near(node));
    }

    private static List<ConfigLevel> near(Patched node) {
        ConfigLevel calls = node.draft().calls();
        return node.patch()
                .map(patch -> List.of(patchLevel(patch, node), calls))
                .orElseGet(() -> calls.isEmpty() ? List.of() : List.of(calls));
    }

    /** Returns where the configuration of a key stands that counts: in the nearest place that has it. */
    private static SourceLocation place(Patched node, String key) {
        SourceLocation place = node.facts().location();
        for (ConfigLevel level : near(node)) {
            place = level.values().containsKey(key) ? level.place().apply(key) : place;
        }
        return place;
    }

    /** Foreign keys refer to other nodes too. */
    private static void noteForeignKeys(NodePatch patch, Optional<VersionSpec> version, Findings findings) {
        List<@Nullable Object> constraints = new ArrayList<>(patch.constraints());
        version.map(VersionSpec::constraints).ifPresent(constraints::addAll);
        for (ColumnSpec column : version.map(spec -> spec.columnsOf(patch)).orElse(patch.columns())) {
            constraints.addAll(column.constraints());
        }
        for (Object constraint : constraints) {
            if (constraint instanceof Map<?, ?> map && map.get("to") instanceof String target) {
                StaticCall.note(target, findings);
            }
        }
    }

    private static ConfigLevel patchLevel(NodePatch patch, Patched node) {
        if (node.version().isEmpty() || node.version().get().config().isEmpty()) {
            return patch.config();
        }
        ConfigLevel own = node.version().get().config();
        Map<String, @Nullable Object> merged = deepMerge(patch.config().values(), own.values());
        return new ConfigLevel(
                merged,
                key -> own.values().containsKey(key)
                        ? own.place().apply(key)
                        : patch.config().place().apply(key));
    }

    /** Merges what a version says into what the model says, as dbt does: maps merge, lists add up with the version's first. */
    private static Map<String, @Nullable Object> deepMerge(Map<?, ?> base, Map<?, ?> changes) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        base.forEach((key, value) -> merged.put(String.valueOf(key), value));
        changes.forEach((key, value) -> {
            Object before = merged.get(String.valueOf(key));
            if (value instanceof Map<?, ?> map) {
                merged.put(String.valueOf(key), before instanceof Map<?, ?> old ? deepMerge(old, map) : map);
            } else if (value instanceof List<?> list && before instanceof List<?> old) {
                List<@Nullable Object> all = new ArrayList<>(list);
                all.addAll(old);
                merged.put(String.valueOf(key), all);
            } else {
                merged.put(String.valueOf(key), value);
            }
        });
        return merged;
    }

    private RelationName relation(Patched node, NodeConfig config) {
        NodeFacts facts = node.facts();
        try {
            return naming.name(facts, node.versionText(), config);
        } catch (ToolkitException exception) {
            session.report(facts, exception);
            return new RelationName("", "", facts.name(), session.quoting());
        }
    }

    private Pending pending(
            Patched node,
            NodeConfig config,
            RelationName relation,
            NodeProperties about,
            Optional<Diagnostic> unsupported) {
        Draft draft = node.draft();
        NodeFacts facts = node.facts();
        Optional<String> group = config.string("group");
        String access = config.string("access", "protected");
        boolean isTable =
                facts.type() != ResourceType.MODEL || !config.materialized().equals("ephemeral");
        boolean refable = switch (facts.type()) {
            case MODEL, SEED, SNAPSHOT -> true;
            default -> false;
        };
        Optional<Traits> traits = refable
                ? Optional.of(new Traits(node.versionText(), node.isLatest(), access, relation, isTable))
                : Optional.empty();
        return new Pending(
                draft.owner(),
                facts,
                config,
                draft.findings(),
                Optional.of(draft.position()),
                traits,
                group,
                dependencies -> switch (facts.type()) {
                    case MODEL ->
                        new Node.Model(
                                facts,
                                config,
                                dependencies,
                                draft.sql(),
                                relation,
                                about,
                                node.versionText(),
                                node.latestVersion(),
                                access,
                                group,
                                unsupported);
                    case SEED ->
                        new Node.Seed(
                                facts,
                                config,
                                dependencies.onlyMacros(),
                                draft.file(),
                                draft.sql().sha256(),
                                relation,
                                about,
                                group);
                    case SNAPSHOT ->
                        new Node.Snapshot(
                                facts, config, dependencies, draft.sql(), relation, about, group, unsupported);
                    case ANALYSIS -> new Node.Analysis(facts, config, dependencies, draft.sql(), relation, about);
                    case TEST ->
                        new Node.DataTest(
                                facts, config, dependencies, draft.sql(), relation, about, Optional.empty(), group);
                    default -> {
                        Draft.Hook hook = draft.hook().orElseThrow();
                        yield new Node.Hook(
                                facts, config, dependencies, draft.sql(), hook.when(), hook.index(), relation);
                    }
                });
    }
}
