package dev.dataops.project.properties;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.config.ConfigSchema;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a property file says about one model, seed, snapshot, analysis or singular test. */
final class NodePatchReader {
    /** Facts that may stand beside {@code config} and belong into it. */
    private static final List<String> BESIDE_CONFIG = List.of("meta", "docs", "group", "contract", "access");

    private static final Set<String> COMMON = Set.of(
            "name", "description", "config", "meta", "docs", "group", "contract", "access", "constraints", "data_type");
    private static final Set<String> TESTABLE = Set.of("columns", "tests", "data_tests", "quote_columns");
    private static final Set<String> MODEL = Set.of(
            "latest_version",
            "versions",
            "deprecation_date",
            "time_spine",
            "semantic_model",
            "metrics",
            "derived_semantics",
            "agg_time_dimension",
            "primary_entity");
    private static final Set<String> VERSION = Set.of(
            "v",
            "defined_in",
            "description",
            "access",
            "config",
            "constraints",
            "docs",
            "data_tests",
            "tests",
            "columns",
            "deprecation_date");

    private final SourceFile file;
    private final YamlFile yaml;
    private final Problems problems;
    private final ColumnReader columns;

    NodePatchReader(SourceFile file, YamlFile yaml, Problems problems) {
        this.file = file;
        this.yaml = yaml;
        this.problems = problems;
        this.columns = new ColumnReader(yaml, problems);
    }

    NodePatch read(Section section, String name, YamlFields fields) {
        unknownKeys(section, fields);
        String what = section.word() + " '" + name + "'";
        boolean model = section == Section.MODELS;
        List<VersionSpec> versions = model ? versions(fields, what) : List.of();
        Optional<String> latest = model
                ? fields.textOrNumber("latest_version").map(text -> version(fields, "latest_version", text))
                : Optional.empty();
        checkLatest(fields, latest, versions);
        return new NodePatch(
                section.type().orElseThrow(),
                section.key(),
                file,
                name,
                yaml.at(fields.map()),
                new Written(fields.text("description", ""), fields.at("description")),
                config(fields),
                columns.columns(fields, what),
                section == Section.ANALYSES || section == Section.DATA_TESTS ? List.of() : columns.tests(fields),
                fields.flag("quote_columns"),
                columns.constraints(fields),
                latest,
                versions,
                model ? fields.text("deprecation_date") : Optional.empty(),
                model ? fields.map("time_spine").map(YamlMap::toValue) : Optional.empty(),
                section == Section.SNAPSHOTS ? fields.text("relation") : Optional.empty());
    }

    private void unknownKeys(Section section, YamlFields fields) {
        Set<String> known = new HashSet<>(COMMON);
        if (section != Section.DATA_TESTS) {
            known.addAll(TESTABLE);
        }
        if (section == Section.MODELS) {
            known.addAll(MODEL);
        } else if (section == Section.SNAPSHOTS) {
            known.add("relation");
        }
        Set<String> configs = ConfigSchema.of(section.type().orElseThrow()).keys();
        for (YamlMap.Entry entry : fields.map().entries()) {
            if (known.contains(entry.key())) {
                continue;
            }
            if (configs.contains(entry.key())) {
                problems.add(Diagnostic.warning(
                                ErrorCode.YAML_KEY_UNKNOWN, "'" + entry.key() + "' has no effect beside 'config'")
                        .at(yaml.at(entry))
                        .withHint("move it under 'config:'"));
            } else {
                fields.misspelt(entry, known);
            }
        }
    }

    private ConfigLevel config(YamlFields fields) {
        YamlMap config = fields.map("config").orElse(YamlMap.empty());
        Map<String, @Nullable Object> values = null;
        for (String key : BESIDE_CONFIG) {
            YamlNode beside = fields.map().get(key);
            if (beside == null || (beside instanceof YamlScalar scalar && scalar.isNull())) {
                continue;
            }
            if (config.has(key)) {
                problems.add(
                        Diagnostic.error(ErrorCode.YAML_TYPE, "'" + key + "' stands both under 'config' and beside it")
                                .at(yaml.at(beside))
                                .withHint("keep the one under 'config'"));
            }
            values = values == null ? new LinkedHashMap<>(config.toValue()) : values;
            values.put(key, beside.toValue());
        }
        if (values == null) {
            return config.isEmpty() ? ConfigLevel.NONE : ConfigLevel.of(yaml, config, config.toValue());
        }
        return ConfigLevel.of(yaml, config.isEmpty() ? fields.map() : config, values);
    }

    private List<VersionSpec> versions(YamlFields fields, String model) {
        List<VersionSpec> versions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap map : fields.maps("versions")) {
            YamlFields version = new YamlFields(yaml, map, "a version of " + model, problems);
            version.onlyKnown(VERSION);
            if (!(map.get("v") instanceof YamlScalar v) || v.isNull()) {
                version.required("v");
                continue;
            }
            String text = version(version, "v", v.asText());
            if (!seen.add(text)) {
                problems.add(Diagnostic.error(ErrorCode.NAME_DUPLICATE, model + " has the version " + text + " twice")
                        .at(yaml.at(v)));
                continue;
            }
            versions.add(version(text, v, version, "version " + text + " of " + model));
        }
        return versions;
    }

    private VersionSpec version(String text, YamlScalar v, YamlFields fields, String what) {
        Optional<Set<String>> included = Optional.empty();
        Set<String> excluded = Set.of();
        List<ColumnSpec> own = new ArrayList<>();
        for (YamlMap column : fields.maps("columns")) {
            if (column.has("include") || column.has("exclude")) {
                YamlFields choice = new YamlFields(yaml, column, "the columns of " + what, problems);
                List<String> names = choice.texts("include");
                boolean all = names.size() == 1
                        && (names.get(0).equals("all") || names.get(0).equals("*"));
                included = all ? Optional.empty() : Optional.of(new LinkedHashSet<>(names));
                excluded = new LinkedHashSet<>(choice.texts("exclude"));
            } else {
                columns.read(column, what).ifPresent(own::add);
            }
        }
        boolean tested = fields.has("tests") || fields.has("data_tests");
        return new VersionSpec(
                text,
                !(v.value() instanceof String),
                fields.text("defined_in"),
                new Written(fields.text("description", ""), fields.at("description")),
                versionConfig(fields),
                included,
                excluded,
                own,
                tested ? Optional.of(columns.tests(fields)) : Optional.empty(),
                columns.constraints(fields),
                fields.text("deprecation_date"),
                yaml.at(fields.map()));
    }

    private ConfigLevel versionConfig(YamlFields fields) {
        YamlMap config = fields.map("config").orElse(YamlMap.empty());
        Map<String, @Nullable Object> values = new LinkedHashMap<>(config.toValue());
        fields.text("access")
                .ifPresent(access -> problems.add(Diagnostic.warning(
                                ErrorCode.YAML_KEY_UNKNOWN,
                                "'access' of a version has no effect beside 'config', as in dbt")
                        .at(fields.at("access"))
                        .withHint("move it under 'config:'")));
        fields.map("docs").ifPresent(docs -> values.put("docs", docs.toValue()));
        return ConfigLevel.of(yaml, config.isEmpty() ? fields.map() : config, values);
    }

    /** Returns a version as Python prints it: a whole number as it is, a broken one with at least one digit after the point. */
    private static String version(YamlFields fields, String key, String text) {
        return fields.map().get(key) instanceof YamlScalar scalar && scalar.value() instanceof Number number
                ? number.toString()
                : text;
    }

    private void checkLatest(YamlFields fields, Optional<String> latest, List<VersionSpec> versions) {
        if (latest.isEmpty()
                || versions.stream().anyMatch(version -> version.v().equals(latest.get()))) {
            return;
        }
        List<String> known = versions.stream().map(VersionSpec::v).toList();
        problems.add(Diagnostic.error(
                        ErrorCode.YAML_TYPE,
                        "'latest_version' is " + latest.get() + ", which is not one of the versions")
                .at(fields.at("latest_version"))
                .withHint(
                        known.isEmpty() ? "add it under 'versions'" : "the versions are " + String.join(", ", known)));
    }
}
