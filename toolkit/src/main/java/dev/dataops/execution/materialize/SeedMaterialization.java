package dev.dataops.execution.materialize;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.seed.SeedFile;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table with the rows of a CSV file. Fields are loaded as text and cast by the warehouse to the inferred or configured types, so that a seed means the
 * same in every engine that reads it.
 */
final class SeedMaterialization implements Materialization {
    @Override
    public Materialized materialize(NodeBuild build) {
        Node.Seed seed = (Node.Seed) build.node();
        refuseView(build);
        SeedFile file = SeedFile.read(seed.file(), seed.facts().originalFilePath(), delimiter(seed));
        return build.inTransaction(() -> load(build, file));
    }

    private static Materialized load(NodeBuild build, SeedFile file) {
        Optional<RelationInfo> existing = build.existing();
        RelationName target = build.target();
        if (existing.isPresent() && !build.fullRefresh()) {
            refuseOtherColumns(build, file);
            build.run(build.sql().truncate(target));
        } else {
            existing.ifPresent(old -> build.run(build.sql().drop(old.name(), old.type())));
            build.run(build.sql().createTable(target, columns(build.node(), file)));
        }
        try (SeedFile.Rows rows = file.rows()) {
            build.session().load(target, rows);
        }
        String verb = build.fullRefresh() ? "CREATE " : "INSERT ";
        return new Materialized(
                new RelationInfo(target, RelationType.TABLE), verb + file.rowCount(), OptionalLong.of(file.rowCount()));
    }

    private static List<ColumnInfo> columns(Node.Relational seed, SeedFile file) {
        Map<String, String> asked = new LinkedHashMap<>();
        seed.config()
                .map("column_types")
                .forEach(
                        (name, type) -> asked.put(String.valueOf(name).toLowerCase(Locale.ROOT), String.valueOf(type)));
        List<ColumnInfo> columns = new ArrayList<>();
        for (int i = 0; i < file.columns().size(); i++) {
            String name = file.columns().get(i);
            String inferred = file.types().get(i).sqlName();
            columns.add(new ColumnInfo(name, asked.getOrDefault(name.toLowerCase(Locale.ROOT), inferred)));
        }
        return columns;
    }

    private static char delimiter(Node.Seed seed) {
        NodeConfig config = seed.config();
        String delimiter = config.string("delimiter", ",");
        if (delimiter.length() != 1) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.CONFIG_INVALID, "a seed's delimiter is one character, not '" + delimiter + "'")
                    .at(seed.location())
                    .of(seed.id().value()));
        }
        return delimiter.charAt(0);
    }

    /** Rows are loaded by place, so the places must be the same. */
    private static void refuseOtherColumns(NodeBuild build, SeedFile file) {
        List<String> present = build.session().columns(build.target()).stream()
                .map(ColumnInfo::name)
                .toList();
        if (!lower(present).equals(lower(file.columns()))) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.SCHEMA_CHANGED,
                            "the columns of the file (" + String.join(", ", file.columns())
                                    + ") differ from those of its table (" + String.join(", ", present) + ")")
                    .at(build.node().location())
                    .of(build.node().id().value())
                    .withHint("load it anew with --full-refresh"));
        }
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static void refuseView(NodeBuild build) {
        build.existing().filter(old -> old.type() == RelationType.VIEW).ifPresent(view -> {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.RELATION_TYPE, "cannot seed " + view.name() + ": it is a view")
                            .at(build.node().location())
                            .of(build.node().id().value())
                            .withHint("drop the view, or give the seed an alias"));
        });
    }
}
