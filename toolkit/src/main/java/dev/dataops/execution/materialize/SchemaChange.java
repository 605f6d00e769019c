package dev.dataops.execution.materialize;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.ColumnInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Brings an incremental model's table into line with the columns of its SELECT, as {@code on_schema_change} asks
 * (docs.getdbt.com/docs/build/incremental-models#what-if-the-columns-of-my-incremental-model-change).
 */
final class SchemaChange {
    private static final List<String> POLICIES = List.of("ignore", "append_new_columns", "sync_all_columns", "fail");

    private SchemaChange() {}

    /**
     * Changes the table where the policy says so.
     *
     * @param build the node
     * @param incoming the relation that holds the new rows
     * @return the names of the columns that are then written
     * @throws ToolkitException under the policy {@code fail}, if the columns differ
     */
    static List<String> apply(NodeBuild build, RelationName incoming) {
        String policy = policy(build.node());
        List<ColumnInfo> present = build.session().columns(build.target());
        if (policy.equals("ignore")) {
            return names(present);
        }
        Map<String, ColumnInfo> old = byName(present);
        List<ColumnInfo> fresh = build.session().columns(incoming);
        Map<String, ColumnInfo> wanted = byName(fresh);
        List<ColumnInfo> added =
                fresh.stream().filter(column -> !old.containsKey(key(column))).toList();
        List<String> gone = names(present.stream()
                .filter(column -> !wanted.containsKey(key(column)))
                .toList());
        List<ColumnInfo> retyped = fresh.stream()
                .filter(column -> Optional.ofNullable(old.get(key(column)))
                        .filter(before -> !before.dataType().equalsIgnoreCase(column.dataType()))
                        .isPresent())
                .toList();
        if (added.isEmpty() && gone.isEmpty() && retyped.isEmpty()) {
            return names(present);
        }
        if (policy.equals("fail")) {
            throw changed(build.node(), names(added), gone, names(retyped));
        }
        if (!added.isEmpty()) {
            build.run(build.sql().addColumns(build.target(), added));
        }
        if (policy.equals("sync_all_columns")) {
            if (!gone.isEmpty()) {
                build.run(build.sql().dropColumns(build.target(), gone));
            }
            retyped.forEach(column -> build.run(build.sql().alterColumnType(build.target(), column)));
        }
        return names(fresh);
    }

    private static String policy(Node.Relational node) {
        String policy = node.config().string("on_schema_change", "ignore").toLowerCase(Locale.ROOT);
        if (!POLICIES.contains(policy)) {
            String hint = Suggestions.didYouMean(policy, POLICIES)
                    .map(text -> text + " ")
                    .orElse("");
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.CONFIG_INVALID, "on_schema_change cannot be '" + policy + "'")
                            .at(node.location())
                            .of(node.id().value())
                            .withHint(hint + "choose one of " + String.join(", ", POLICIES)));
        }
        return policy;
    }

    private static ToolkitException changed(
            Node.Relational node, List<String> added, List<String> gone, List<String> retyped) {
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add("new: " + String.join(", ", added));
        }
        if (!gone.isEmpty()) {
            parts.add("missing: " + String.join(", ", gone));
        }
        if (!retyped.isEmpty()) {
            parts.add("of another type: " + String.join(", ", retyped));
        }
        return new ToolkitException(Diagnostic.error(
                        ErrorCode.SCHEMA_CHANGED,
                        "the columns of the model differ from those of its table (" + String.join("; ", parts) + ")")
                .at(node.location())
                .of(node.id().value())
                .withHint("build it anew with --full-refresh, or set on_schema_change to append_new_columns or"
                        + " sync_all_columns"));
    }

    private static Map<String, ColumnInfo> byName(List<ColumnInfo> columns) {
        Map<String, ColumnInfo> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(key(column), column));
        return named;
    }

    private static String key(ColumnInfo column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names(List<ColumnInfo> columns) {
        return columns.stream().map(ColumnInfo::name).toList();
    }
}
