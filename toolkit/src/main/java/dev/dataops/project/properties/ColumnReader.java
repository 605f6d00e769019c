package dev.dataops.project.properties;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads columns and the lists of tests. */
final class ColumnReader {
    private static final Set<String> KNOWN = Set.of(
            "name",
            "description",
            "meta",
            "data_type",
            "constraints",
            "docs",
            "config",
            "data_tests",
            "tests",
            "quote",
            "tags",
            "granularity");
    /** Keys of later dbt versions and of adapters, kept without a word. */
    private static final Set<String> TOLERATED = Set.of("policy_tags", "dimension", "entity", "type", "latest_version");

    private static final Set<String> CONSTRAINT_TYPES =
            Set.of("check", "not_null", "unique", "primary_key", "foreign_key", "custom");

    private final YamlFile yaml;
    private final Problems problems;

    ColumnReader(YamlFile yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Reads the columns of a node. */
    List<ColumnSpec> columns(YamlFields owner, String what) {
        List<ColumnSpec> columns = new ArrayList<>();
        for (YamlMap column : owner.maps("columns")) {
            read(column, what).ifPresent(columns::add);
        }
        return columns;
    }

    Optional<ColumnSpec> read(YamlMap map, String what) {
        Optional<String> name = new YamlFields(yaml, map, "a column of " + what, problems).required("name");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        YamlFields fields = new YamlFields(yaml, map, "column '" + name.get() + "' of " + what, problems);
        YamlFields config = new YamlFields(yaml, fields.map("config").orElse(EMPTY), "config", problems);
        Map<String, @Nullable Object> meta = fields.values("meta");
        Set<String> tags = new LinkedHashSet<>(fields.texts("tags"));
        if (!config.map().isEmpty()) {
            meta = new LinkedHashMap<>(meta);
            meta.putAll(config.values("meta"));
            tags.addAll(config.texts("tags"));
        }
        return Optional.of(new ColumnSpec(
                name.get(),
                new Written(fields.text("description", ""), fields.at("description")),
                fields.text("data_type"),
                fields.flag("quote"),
                meta,
                List.copyOf(tags),
                constraints(fields),
                fields.text("granularity"),
                tests(fields),
                extra(fields),
                yaml.at(map)));
    }

    private static final YamlMap EMPTY = YamlMap.empty();

    private Map<String, @Nullable Object> extra(YamlFields fields) {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        for (YamlMap.Entry entry : fields.map().entries()) {
            if (!KNOWN.contains(entry.key())) {
                extra.put(entry.key(), entry.value().toValue());
                if (!TOLERATED.contains(entry.key())) {
                    fields.misspelt(entry, KNOWN);
                }
            }
        }
        return extra;
    }

    /** Reads constraints, of a column or a model. */
    List<@Nullable Object> constraints(YamlFields fields) {
        List<@Nullable Object> constraints = new ArrayList<>();
        for (YamlMap constraint : fields.maps("constraints")) {
            YamlFields entry = new YamlFields(yaml, constraint, "a constraint", problems);
            Optional<String> type = entry.required("type");
            if (type.isPresent() && !CONSTRAINT_TYPES.contains(type.get())) {
                problems.add(Diagnostic.error(
                                ErrorCode.YAML_TYPE, "there is no constraint of type '" + type.get() + "'")
                        .at(entry.at("type"))
                        .withHint(Suggestions.didYouMean(type.get(), CONSTRAINT_TYPES)
                                .orElse("use one of "
                                        + String.join(
                                                ", ",
                                                CONSTRAINT_TYPES.stream()
                                                        .sorted()
                                                        .toList()))));
            }
            constraints.add(constraint.toValue());
        }
        return constraints;
    }

    /** Reads the tests under {@code data_tests}, or under {@code tests} as they used to be called. */
    List<TestSpec> tests(YamlFields fields) {
        if (fields.has("tests")
                && fields.has("data_tests")
                && !fields.list("tests").isEmpty()) {
            problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, "there are both 'tests' and 'data_tests' here")
                    .at(fields.at("tests"))
                    .withHint("move everything under 'data_tests'"));
        }
        List<YamlNode> nodes = fields.list(fields.has("data_tests") ? "data_tests" : "tests");
        if (nodes.isEmpty()) {
            return List.of();
        }
        List<TestSpec> tests = new ArrayList<>(nodes.size());
        for (YamlNode node : nodes) {
            tests.add(new TestSpec(yaml, node));
        }
        return tests;
    }
}
