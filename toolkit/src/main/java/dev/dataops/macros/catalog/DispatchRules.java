package dev.dataops.macros.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which packages {@code adapter.dispatch} looks. See <a
 * href="https://docs.getdbt.com/reference/dbt-jinja-functions/dispatch">dbt's reference</a>.
 *
 * @param rootProject the name of the project that runs
 * @param searchOrder the packages to look in for a namespace, as {@code dispatch:} of {@code dbt_project.yml} says
 * @param packages the names of all packages that are installed, the root project's among them
 * @param adapterTypes the adapter and those it stands on, most special first, such as {@code duckdb}
 */
public record DispatchRules(
        String rootProject, Map<String, List<String>> searchOrder, Set<String> packages, List<String> adapterTypes) {
    public DispatchRules {
        searchOrder = Map.copyOf(searchOrder);
        packages = Set.copyOf(packages);
        adapterTypes = List.copyOf(adapterTypes);
    }

    /** Returns the packages to look in, in order; empty means: every name that the node sees without a prefix. */
    List<String> packagesFor(Optional<String> namespace) {
        if (namespace.isEmpty()) {
            return List.of();
        }
        List<String> configured = searchOrder.getOrDefault(namespace.get(), List.of());
        if (!configured.isEmpty()) {
            return configured;
        }
        boolean installed = namespace.get().equals(MacroCatalog.DBT) || packages.contains(namespace.get());
        return installed ? List.of(rootProject, namespace.get()) : List.of();
    }

    /** Returns the prefixes of implementations, in order: {@code duckdb}, {@code default}. */
    List<String> prefixes() {
        return Stream.concat(adapterTypes.stream(), Stream.of("default")).toList();
    }
}
