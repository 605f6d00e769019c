package dev.dataops.cli.wiring;

import dev.dataops.execution.artifacts.ArtifactMetadata;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One call of the command line.
 *
 * @param id a UUID that marks everything it leaves behind
 * @param started when it began
 * @param command the command's name, such as {@code build}
 * @param version the toolkit's version
 */
public record Invocation(UUID id, Instant started, String command, String version) {
    /** The version of dbt whose behaviour and shapes of artifacts the toolkit follows. */
    private static final String DBT_VERSION = "1.11.0";

    private static final String CUSTOM = "DBT_ENV_CUSTOM_ENV_";

    /** Returns what artifacts say of it. */
    ArtifactMetadata metadata(Map<String, String> environment) {
        Map<String, String> custom = new LinkedHashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(CUSTOM)) {
                custom.put(name.substring(CUSTOM.length()), value);
            }
        });
        return new ArtifactMetadata(id.toString(), started, "dataops " + version, DBT_VERSION, custom);
    }
}
