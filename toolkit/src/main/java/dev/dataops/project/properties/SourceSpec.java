package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.yaml.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source: tables that others load.
 *
 * @param file the property file
 * @param name its name
 * @param overrides the package whose source of this name is changed by this one, if that is said
 * @param where where it stands
 * @param fields its entries, for what tables inherit
 * @param writtenSchema its schema before Jinja was rendered
 * @param writtenDatabase its database before Jinja was rendered
 * @param tables its tables
 */
public record SourceSpec(
        SourceFile file,
        String name,
        Optional<String> overrides,
        SourceLocation where,
        YamlFields fields,
        @Nullable Object writtenSchema,
        @Nullable Object writtenDatabase,
        List<TableSpec> tables) {

    /**
     * A table of a source.
     *
     * @param name its name
     * @param where where it stands
     * @param fields its entries
     * @param columns its columns
     * @param tests its own tests
     */
    public record TableSpec(
            String name, SourceLocation where, YamlFields fields, List<ColumnSpec> columns, List<TestSpec> tests) {
        /** Returns this table with what an overriding one says instead. */
        public TableSpec changedBy(TableSpec other) {
            return new TableSpec(
                    name,
                    where,
                    fields.changedBy(other.fields),
                    other.fields.has("columns") ? other.columns : columns,
                    other.tests.isEmpty() ? tests : other.tests);
        }
    }

    /** Returns this source with what an overriding one says instead; its tables stay. */
    public SourceSpec changedBy(SourceSpec other) {
        return new SourceSpec(
                file, name, overrides, where, fields.changedBy(other.fields), writtenSchema, writtenDatabase, tables);
    }

    /** Returns the configuration under {@code config}. */
    public Map<String, @Nullable Object> config() {
        return fields.values("config");
    }
}
