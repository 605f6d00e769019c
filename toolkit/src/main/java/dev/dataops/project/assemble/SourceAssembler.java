package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.macros.Target;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.NodeProperties;
import dev.dataops.project.ResourceType;
import dev.dataops.project.assemble.Docs.Description;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.parse.Findings;
import dev.dataops.project.parse.NodeConfigs;
import dev.dataops.project.parse.SqlFiles;
import dev.dataops.project.properties.SourceSpec;
import dev.dataops.project.properties.SourceSpec.TableSpec;
import dev.dataops.project.resolve.Pending;
import dev.dataops.project.resolve.Pending.Traits;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.sql.Quoting;
import dev.dataops.sql.RelationName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a node of each table of a source. Safe for use by several threads. */
public final class SourceAssembler {
    private final NodeConfigs configs;
    private final PropertyAssembler properties;
    private final Target target;
    private final Quoting standard;
    private final Quoting project;
    private final Problems problems;

    /**
     * Creates an assembler.
     *
     * @param target where sources are that name no database
     * @param standard what the adapter quotes, which is what counts for sources
     * @param project what the project quotes, which dbt's manifest shows for sources all the same
     */
    public SourceAssembler(
            NodeConfigs configs,
            PropertyAssembler properties,
            Target target,
            Quoting standard,
            Quoting project,
            Problems problems) {
        this.configs = configs;
        this.properties = properties;
        this.target = target;
        this.standard = standard;
        this.project = project;
        this.problems = problems;
    }

    /** Returns the id of a table. */
    public static NodeId id(SourceSpec source, TableSpec table) {
        return NodeId.of(ResourceType.SOURCE, source.file().owner().name(), source.name(), table.name());
    }

    /** Returns a table's node. */
    public Pending assemble(SourceSpec source, TableSpec table) {
        SourceFile file = source.file();
        ProjectFile owner = file.owner();
        List<String> fqn = SqlFiles.fqn(owner, file.relativePath(), source.name());
        fqn.add(table.name());
        NodeFacts facts = new NodeFacts(
                id(source, table),
                ResourceType.SOURCE,
                owner.name(),
                table.name(),
                fqn,
                file.originalPath(),
                file.originalPath(),
                table.where());
        ConfigLevel near = new ConfigLevel(near(source, table), key -> table.where());
        NodeConfig config = configs.of(owner, facts.type(), facts.id().value(), fqn, List.of(near));
        RelationName relation = relation(source, table, standard);
        Traits traits = new Traits(Optional.empty(), true, "public", relation, false);
        return new Pending(
                owner,
                facts,
                config,
                new Findings(),
                Optional.empty(),
                Optional.of(traits),
                Optional.empty(),
                dependencies -> node(source, table, facts, config, relation));
    }

    private Node node(SourceSpec source, TableSpec table, NodeFacts facts, NodeConfig config, RelationName relation) {
        SourceFile file = source.file();
        Description ofTable = describe(table.fields(), file);
        Description ofSource = describe(source.fields(), file);
        NodeProperties about = new NodeProperties(
                ofTable.text(),
                ofTable.blocks(),
                properties.columns(table.columns(), file),
                Optional.of(table.where()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Map<String, @Nullable Object> meta = new LinkedHashMap<>(source.fields().values("meta"));
        if (source.config().get("meta") instanceof Map<?, ?> more) {
            more.forEach((key, value) -> meta.put(String.valueOf(key), value));
        }
        return new Node.Source(
                facts,
                config,
                source.name(),
                ofSource.text(),
                source.fields().text("loader", ""),
                config.string("loaded_at_field"),
                freshness(config),
                meta,
                details(source, table, config),
                relation,
                about);
    }

    private Description describe(YamlFields fields, SourceFile file) {
        return properties.describe(fields.text("description", ""), file, fields.at("description"));
    }

    private static Map<String, Object> freshness(NodeConfig config) {
        Map<String, Object> freshness = new LinkedHashMap<>();
        config.map("freshness").forEach((key, value) -> freshness.put(String.valueOf(key), value));
        return freshness;
    }

    private Map<String, @Nullable Object> details(SourceSpec source, TableSpec table, NodeConfig config) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("quoting", quoting(source, table));
        details.put("loaded_at_query", config.get("loaded_at_query").orElse(null));
        details.put(
                "external",
                table.fields().map("external").map(SourceAssembler::external).orElse(null));
        details.put("relation_name", relation(source, table, project).render());
        details.put("unrendered_database", source.writtenDatabase());
        details.put("unrendered_schema", source.writtenSchema());
        return details;
    }

    private static Map<String, @Nullable Object> quoting(SourceSpec source, TableSpec table) {
        Map<String, @Nullable Object> quoting = new LinkedHashMap<>();
        for (String part : List.of("database", "schema", "identifier", "column")) {
            Object own = table.fields().values("quoting").get(part);
            quoting.put(
                    part, own != null ? own : source.fields().values("quoting").get(part));
        }
        return quoting;
    }

    /** Returns whether the names of columns are quoted in tests, if the source says so. */
    public static Optional<Boolean> quotesColumns(SourceSpec source, TableSpec table) {
        return quoting(source, table).get("column") instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    private static Map<String, @Nullable Object> external(YamlMap written) {
        Map<String, @Nullable Object> external = new LinkedHashMap<>();
        for (String key : List.of("location", "file_format", "row_format", "tbl_properties", "partitions")) {
            external.put(key, null);
        }
        external.putAll(written.toValue());
        return external;
    }

    private RelationName relation(SourceSpec source, TableSpec table, Quoting base) {
        Map<String, @Nullable Object> quoting = quoting(source, table);
        return new RelationName(
                source.fields().text("database", target.database()),
                source.fields().text("schema", source.name()),
                table.fields().text("identifier", table.name()),
                new Quoting(
                        flag(quoting, "database", base.database()),
                        flag(quoting, "schema", base.schema()),
                        flag(quoting, "identifier", base.identifier())));
    }

    private static boolean flag(Map<String, @Nullable Object> values, String key, boolean fallback) {
        return values.get(key) instanceof Boolean flag ? flag : fallback;
    }

    /** Returns the configuration that stands in the property file: the source's, the table's over it, facts beside {@code config} included. */
    private Map<String, @Nullable Object> near(SourceSpec source, TableSpec table) {
        Map<String, @Nullable Object> ofTable = table.fields().values("config");
        Map<String, @Nullable Object> near = new LinkedHashMap<>(source.config());
        near.putAll(ofTable);
        SourceFreshness freshness = new SourceFreshness(source, table, problems);
        if (freshness.isNone()) {
            near.put("freshness", null);
        } else if (freshness.isSet()) {
            near.put("freshness", freshness.value());
        } else {
            near.remove("freshness");
        }
        near.put("loaded_at_field", loadedAt(source, table, "loaded_at_field"));
        near.put("loaded_at_query", loadedAt(source, table, "loaded_at_query"));
        notBoth(source.fields(), source.where());
        notBoth(table.fields(), table.where());
        near.put("meta", meta(source, table));
        near.put("tags", tags(source, table));
        return near;
    }

    private void notBoth(YamlFields fields, SourceLocation where) {
        if (own(fields, "loaded_at_field") != null && own(fields, "loaded_at_query") != null) {
            problems.add(Diagnostic.error(
                            ErrorCode.CONFIG_INVALID, "there are both 'loaded_at_field' and 'loaded_at_query' here")
                    .at(where)
                    .withHint("keep one of them"));
        }
    }

    /** What the table says wins, also that there is no such field; a field of its own keeps the source's query away. */
    private static @Nullable Object loadedAt(SourceSpec source, TableSpec table, String key) {
        Object ofTable = own(table.fields(), key);
        boolean decided = ofTable != null || table.fields().has("loaded_at_field");
        return decided ? ofTable : own(source.fields(), key);
    }

    private static @Nullable Object own(YamlFields fields, String key) {
        return fields.text(key)
                .map(text -> (Object) text)
                .orElseGet(() -> fields.values("config").get(key));
    }

    private static Map<String, @Nullable Object> meta(SourceSpec source, TableSpec table) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        for (YamlFields fields : List.of(source.fields(), table.fields())) {
            meta.putAll(fields.values("meta"));
            if (fields.values("config").get("meta") instanceof Map<?, ?> more) {
                more.forEach((key, value) -> meta.put(String.valueOf(key), value));
            }
        }
        return meta;
    }

    private static List<String> tags(SourceSpec source, TableSpec table) {
        TreeSet<String> tags = new TreeSet<>();
        for (YamlFields fields : List.of(source.fields(), table.fields())) {
            tags.addAll(fields.texts("tags"));
            Object more = fields.values("config").get("tags");
            if (more instanceof List<?> list) {
                list.forEach(tag -> tags.add(String.valueOf(tag)));
            } else if (more != null) {
                tags.add(String.valueOf(more));
            }
        }
        return List.copyOf(tags);
    }
}
