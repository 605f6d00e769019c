package dev.dataops.settings;

import dev.dataops.macros.Target;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The target of a project without a profile: a DuckDB file inside the project. The target's name is {@code dev} and its schema {@code main}, as in a
 * profile of dbt-duckdb that says nothing else, so that a project gives the same relations with and without such a profile; {@code DBT_TARGET_SCHEMA}
 * overrides the schema.
 */
final class EmbeddedTarget {
    static final String NAME = "dev";

    private static final String FILE = ".dataops/warehouse.duckdb";
    private static final int THREADS = 4;

    private EmbeddedTarget() {}

    static Profile of(ProfileRequest request, Optional<String> profile, String why) {
        Path file = request.projectDirectory().resolve(FILE);
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("type", "duckdb");
        output.put("path", file.toString());
        Target target = new Target(
                profile.orElse("embedded"),
                NAME,
                "duckdb",
                DuckDbNames.database(file.toString()),
                TargetSchema.of(request, "main"),
                request.threads().orElse(THREADS),
                Map.of("path", file.toString()),
                Optional.of("No profile (" + why + "): using the embedded DuckDB " + FILE));
        return new Profile(target, output, request.projectDirectory());
    }
}
