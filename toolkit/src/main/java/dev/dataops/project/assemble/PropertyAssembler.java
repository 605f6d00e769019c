package dev.dataops.project.assemble;

import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.ColumnProperties;
import dev.dataops.project.NodeProperties;
import dev.dataops.project.assemble.Docs.Description;
import dev.dataops.project.files.SourceFile;
import dev.dataops.project.properties.ColumnSpec;
import dev.dataops.project.properties.NodePatch;
import dev.dataops.project.properties.VersionSpec;
import dev.dataops.project.properties.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes properties of what property files say: descriptions are rendered, columns are put in order. Safe for use by several threads. */
public final class PropertyAssembler {
    private final Docs docs;
    private final Problems problems;

    /** Creates an assembler. */
    public PropertyAssembler(Docs docs, Problems problems) {
        this.docs = docs;
        this.problems = problems;
    }

    NodeProperties of(Patched node) {
        if (node.patch().isEmpty()) {
            return NodeProperties.NONE;
        }
        NodePatch patch = node.patch().get();
        Optional<VersionSpec> version = node.version();
        Written written = version.map(VersionSpec::description)
                .filter(text -> !text.isEmpty())
                .orElse(patch.description());
        Description description = describe(written.text(), patch.file(), written.where());
        List<ColumnSpec> columns = version.map(spec -> spec.columnsOf(patch)).orElse(patch.columns());
        List<@Nullable Object> constraints = version.map(VersionSpec::constraints)
                .filter(list -> !list.isEmpty())
                .orElse(patch.constraints());
        return new NodeProperties(
                description.text(),
                description.blocks(),
                columns(columns, patch.file()),
                Optional.of(patch.where()),
                Optional.of(fileId(patch.file())),
                constraints,
                version.flatMap(VersionSpec::deprecationDate).or(patch::deprecationDate),
                patch.timeSpine());
    }

    /** Returns a property file as dbt names it: with its package in front. */
    static String fileId(SourceFile file) {
        return file.owner().name() + "://" + file.originalPath();
    }

    /** Returns the columns by name; where a name stands twice, the last one counts. */
    Map<String, ColumnProperties> columns(List<ColumnSpec> columns, SourceFile file) {
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, ColumnProperties> byName = new LinkedHashMap<>();
        for (ColumnSpec column : columns) {
            Description description = describe(
                    column.description().text(), file, column.description().where());
            byName.put(
                    column.name(),
                    new ColumnProperties(
                            column.name(),
                            description.text(),
                            description.blocks(),
                            column.dataType(),
                            column.quote(),
                            column.meta(),
                            column.tags(),
                            column.constraints(),
                            column.granularity(),
                            column.extra()));
        }
        return byName;
    }

    /** Returns the properties of something of which only the description is said. */
    public NodeProperties describedBy(String description, SourceFile file, SourceLocation where) {
        Description described = describe(description, file, where);
        NodeProperties none = NodeProperties.NONE;
        return new NodeProperties(
                described.text(),
                described.blocks(),
                none.columns(),
                none.patch(),
                none.patchFile(),
                none.constraints(),
                none.deprecationDate(),
                none.timeSpine());
    }

    /** Renders a description; one that cannot be rendered is reported and kept as written. */
    public Description describe(String text, SourceFile file, SourceLocation where) {
        try {
            return docs.describe(text, file.owner().name(), where);
        } catch (ToolkitException exception) {
            problems.add(exception);
            return new Description(text, List.of());
        }
    }
}
