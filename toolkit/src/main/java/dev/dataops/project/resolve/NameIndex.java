package dev.dataops.project.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds things of several packages by name, as dbt does: in the package named; else in the root project, in the package that asks, and then in any
 * other. With dbt's flag {@code require_ref_searches_node_package_before_root} the first two change places.
 *
 * @param <T> what is found
 */
public final class NameIndex<T> {
    private final String root;
    private final boolean ownPackageFirst;
    private final Map<String, Map<String, T>> byName = new HashMap<>();

    /**
     * Creates an empty index.
     *
     * @param root the name of the root project
     * @param ownPackageFirst whether the asking package is searched before the root project
     */
    public NameIndex(String root, boolean ownPackageFirst) {
        this.root = root;
        this.ownPackageFirst = ownPackageFirst;
    }

    /** Adds something under a name; returns what the package had under this name before, if it had something. */
    public @Nullable T add(String name, String packageName, T value) {
        return byName.computeIfAbsent(name, key -> new LinkedHashMap<>(2)).put(packageName, value);
    }

    /**
     * Finds what a name means; more than one thing if several packages have it and none goes before the others.
     *
     * @param packageName the package named, if one is
     * @param fromPackage the package that asks
     */
    public Collection<T> find(String name, Optional<String> packageName, String fromPackage) {
        Map<String, T> named = byName.get(name);
        if (named == null) {
            return List.of();
        }
        if (packageName.isPresent()) {
            return only(named.get(packageName.get()));
        }
        T first = named.get(ownPackageFirst ? fromPackage : root);
        T found = first != null ? first : named.get(ownPackageFirst ? root : fromPackage);
        return found != null ? only(found) : named.values();
    }

    private Collection<T> only(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Returns all names. */
    public Set<String> names() {
        return new LinkedHashSet<>(byName.keySet());
    }

    /** Returns everything that has a name, in whatever package. */
    public List<T> named(String name) {
        return new ArrayList<>(byName.getOrDefault(name, Map.of()).values());
    }
}
