package dev.dataops.execution.materialize;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.NodeConfig;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.ColumnInfo;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.StatementOutcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A table that keeps its rows from run to run and takes in the new ones of the node's SELECT. */
final class IncrementalMaterialization implements Materialization {
    @Override
    public Materialized materialize(NodeBuild build) {
        boolean anew = build.fullRefresh()
                || build.existing()
                        .map(RelationInfo::type)
                        .filter(type -> type == RelationType.TABLE)
                        .isEmpty();
        return build.inTransaction(anew ? build::replaceByTable : () -> takeIn(build));
    }

    private static Materialized takeIn(NodeBuild build) {
        NodeConfig config = build.node().config();
        IncrementalStrategy strategy = IncrementalStrategy.of(build.node(), config);
        build.assertContract();
        RelationName incoming = build.sql().temporaryName(build.target(), "__dbt_tmp");
        build.run(build.sql().createTemporaryTableAs(incoming, build.select()));
        build.gate().judge(build.node(), incoming);
        List<String> columns = SchemaChange.apply(build, incoming);
        if (strategy == IncrementalStrategy.MERGE) {
            columns = common(columns, build.session().columns(incoming));
        }
        StatementOutcome outcome = build.run(statement(build, strategy, incoming, columns));
        build.run(build.sql().drop(incoming, RelationType.TABLE));
        return new Materialized(
                new RelationInfo(build.target(), RelationType.TABLE),
                strategy == IncrementalStrategy.MERGE ? "MERGE" : "INSERT",
                outcome.rowsAffected());
    }

    /** A merge goes by name: columns that the new rows lack keep their values, or are null in rows that are new. */
    private static List<String> common(List<String> columns, List<ColumnInfo> incoming) {
        Set<String> present = new LinkedHashSet<>();
        incoming.forEach(column -> present.add(column.name().toLowerCase(Locale.ROOT)));
        return columns.stream()
                .filter(name -> present.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String statement(
            NodeBuild build, IncrementalStrategy strategy, RelationName incoming, List<String> columns) {
        NodeConfig config = build.node().config();
        List<String> uniqueKey = config.strings("unique_key");
        List<String> predicates = config.get("predicates").isPresent()
                ? config.strings("predicates")
                : config.strings("incremental_predicates");
        return switch (strategy) {
            case APPEND -> build.sql().insert(build.target(), incoming, columns);
            case DELETE_INSERT ->
                (uniqueKey.isEmpty()
                                ? ""
                                : build.sql().deleteMatching(build.target(), incoming, uniqueKey, predicates) + ";\n")
                        + build.sql().insert(build.target(), incoming, columns);
            case MERGE ->
                build.sql().merge(build.target(), incoming, uniqueKey, columns, updated(build, columns), predicates);
        };
    }

    /** Returns the columns that a merge updates in matching rows. */
    private static List<String> updated(NodeBuild build, List<String> columns) {
        NodeConfig config = build.node().config();
        List<String> only = config.strings("merge_update_columns");
        List<String> except = config.strings("merge_exclude_columns");
        if (!only.isEmpty() && !except.isEmpty()) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.CONFIG_INVALID,
                            "merge_update_columns and merge_exclude_columns cannot both be set")
                    .at(build.node().location())
                    .of(build.node().id().value())
                    .withHint("keep the one that says it shorter"));
        }
        if (!only.isEmpty()) {
            return only;
        }
        Set<String> left = new LinkedHashSet<>();
        except.forEach(name -> left.add(name.toLowerCase(Locale.ROOT)));
        return columns.stream()
                .filter(name -> !left.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
