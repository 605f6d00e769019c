package dev.dataops.macros;

import java.util.Map;
import java.util.Optional;

/**
 * Where a run goes: one output of a profile.
 *
 * @param profile the profile's name
 * @param name the target's name, such as {@code dev}
 * @param type the adapter, such as {@code duckdb}
 * @param database the default database
 * @param schema the default schema
 * @param threads how many nodes run at once
 * @param fields the output's other fields as written, without secrets; templates see them as {@code target.<field>}
 * @param notice a line to tell people how the target was found, when nobody configured one
 */
public record Target(
        String profile,
        String name,
        String type,
        String database,
        String schema,
        int threads,
        Map<String, Object> fields,
        Optional<String> notice) {
    public Target {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        fields = Map.copyOf(fields);
    }
}
