package dev.dataops.project;

import dev.dataops.core.SourceLocation;
import java.util.List;

/**
 * What every node has, whatever it is.
 *
 * @param id dbt's unique id
 * @param type what it is
 * @param packageName the package that it belongs to
 * @param name its name; for sources the table's
 * @param fqn dbt's fully qualified name: package, folders, name; selectors and configuration trees go by it
 * @param path path of its file below its resource folder, such as {@code staging/stg_orders.sql}
 * @param originalFilePath path of its file below its package's root, such as {@code models/staging/stg_orders.sql}
 * @param location where it is defined, for people
 */
public record NodeFacts(
        NodeId id,
        ResourceType type,
        String packageName,
        String name,
        List<String> fqn,
        String path,
        String originalFilePath,
        SourceLocation location) {
    public NodeFacts {
        fqn = List.copyOf(fqn);
    }
}
