package dev.dataops.execution.artifacts;

import java.time.Instant;
import java.util.Map;

/**
 * What every artifact says of the invocation that wrote it.
 *
 * @param invocationId id of the invocation, a UUID
 * @param started when the invocation began
 * @param generatedBy name and version of the toolkit
 * @param dbtVersion the version of dbt whose shapes and behaviour are followed; readers of artifacts branch on it
 * @param environment variables named {@code DBT_ENV_CUSTOM_ENV_*}, without the prefix
 */
public record ArtifactMetadata(
        String invocationId, Instant started, String generatedBy, String dbtVersion, Map<String, String> environment) {
    public ArtifactMetadata {
        environment = Map.copyOf(environment);
    }
}
