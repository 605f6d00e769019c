package dev.dataops.project.load;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.project.properties.SourceSpec;
import dev.dataops.project.properties.SourceSpec.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of all sources. A source that overrides one of a package changes that one instead of adding its own. */
final class SourceOverrides {
    private final List<Table> tables = new ArrayList<>();

    /** A table of a source, as the node is made of it. */
    record Table(SourceSpec source, TableSpec table) {}

    SourceOverrides(List<SourceSpec> sources, Set<String> packages, Problems problems) {
        Map<String, SourceSpec> overriding = new HashMap<>();
        for (SourceSpec source : sources) {
            source.overrides().ifPresent(packageName -> {
                SourceSpec other = overriding.putIfAbsent(packageName + "." + source.name(), source);
                if (other != null) {
                    problems.add(Diagnostic.error(
                                    ErrorCode.NAME_DUPLICATE,
                                    "source '" + source.name() + "' of package '" + packageName
                                            + "' is overridden twice: " + other.where() + " and " + source.where())
                            .at(source.where()));
                } else if (!packages.contains(packageName)) {
                    problems.add(Diagnostic.warning(
                                    ErrorCode.PROPERTY_WITHOUT_NODE,
                                    "source '" + source.name() + "' overrides one of package '" + packageName
                                            + "', which is not installed")
                            .at(source.where()));
                }
            });
        }
        for (SourceSpec source : sources) {
            if (source.overrides().isEmpty()) {
                SourceSpec by = overriding.get(source.file().owner().name() + "." + source.name());
                source.tables().forEach(table -> tables.add(overridden(source, table, by)));
            }
        }
    }

    private static Table overridden(SourceSpec source, TableSpec table, @Nullable SourceSpec by) {
        if (by == null) {
            return new Table(source, table);
        }
        TableSpec change = by.tables().stream()
                .filter(candidate -> candidate.name().equals(table.name()))
                .findFirst()
                .orElse(null);
        return new Table(source.changedBy(by), change == null ? table : table.changedBy(change));
    }

    List<Table> tables() {
        return tables;
    }
}
