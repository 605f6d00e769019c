package dev.dataops.project.properties;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.config.ConfigLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model.
 *
 * @param v the version as it prints, such as {@code 2}
 * @param number whether it is written as a number rather than text
 * @param definedIn the name of its file, if that is said
 * @param description its own description, not rendered; empty if it has none
 * @param config its own configuration
 * @param included which of the model's columns it has; empty for all
 * @param excluded which of the model's columns it has not
 * @param columns its own columns
 * @param tests its own tests, which replace the model's, if it has any
 * @param constraints its own constraints, which replace the model's unless empty
 * @param deprecationDate when it ceases to be supported
 * @param where where it stands
 */
public record VersionSpec(
        String v,
        boolean number,
        Optional<String> definedIn,
        Written description,
        ConfigLevel config,
        Optional<Set<String>> included,
        Set<String> excluded,
        List<ColumnSpec> columns,
        Optional<List<TestSpec>> tests,
        List<@Nullable Object> constraints,
        Optional<String> deprecationDate,
        SourceLocation where) {

    /** Returns the columns that the version has: those of the model that it takes over, then its own. */
    public List<ColumnSpec> columnsOf(NodePatch model) {
        List<ColumnSpec> all = new ArrayList<>();
        for (ColumnSpec column : model.columns()) {
            boolean taken = included.isEmpty() || included.get().contains(column.name());
            if (taken && !excluded.contains(column.name())) {
                all.add(column);
            }
        }
        all.addAll(columns);
        return all;
    }

    /** Returns the version as unique ids and names spell it, such as {@code v2}. */
    public String formatted() {
        return "v" + v;
    }
}
