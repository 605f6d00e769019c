package dev.dataops.project.properties;

import dev.dataops.core.Problems;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.properties.SourceSpec.TableSpec;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sources and their tables. */
final class SourceReader {
    private static final Set<String> KNOWN = Set.of(
            "name",
            "description",
            "meta",
            "database",
            "schema",
            "loader",
            "quoting",
            "freshness",
            "loaded_at_field",
            "loaded_at_query",
            "tables",
            "tags",
            "config",
            "overrides",
            "catalog");
    private static final Set<String> KNOWN_OF_TABLE = Set.of(
            "name",
            "description",
            "meta",
            "config",
            "loaded_at_field",
            "loaded_at_query",
            "identifier",
            "quoting",
            "freshness",
            "external",
            "tags",
            "columns",
            "tests",
            "data_tests",
            "docs",
            "constraints",
            "data_type",
            "quote_columns");

    private final SourceFile file;
    private final YamlFile yaml;
    private final Problems problems;
    private final ColumnReader columns;

    SourceReader(SourceFile file, YamlFile yaml, Problems problems) {
        this.file = file;
        this.yaml = yaml;
        this.problems = problems;
        this.columns = new ColumnReader(yaml, problems);
    }

    SourceSpec read(String name, YamlFields fields, YamlMap written) {
        fields.onlyKnown(KNOWN);
        List<TableSpec> tables = new ArrayList<>();
        for (YamlMap table : fields.maps("tables")) {
            table(name, table).ifPresent(tables::add);
        }
        return new SourceSpec(
                file,
                name,
                fields.text("overrides"),
                yaml.at(fields.map()),
                fields,
                value(written, "schema"),
                value(written, "database"),
                tables);
    }

    private Optional<TableSpec> table(String source, YamlMap map) {
        Optional<String> name =
                new YamlFields(yaml, map, "a table of source '" + source + "'", problems).required("name");
        return name.map(found -> {
            String what = "table '" + source + "." + found + "'";
            YamlFields fields = new YamlFields(yaml, map, what, problems);
            fields.nearlyKnown(KNOWN_OF_TABLE);
            return new TableSpec(found, yaml.at(map), fields, columns.columns(fields, what), columns.tests(fields));
        });
    }

    private static @Nullable Object value(YamlMap map, String key) {
        YamlNode node = map.get(key);
        return node == null ? null : node.toValue();
    }
}
