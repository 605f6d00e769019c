package dev.dataops.project.load;

import dev.dataops.macros.Target;
import dev.dataops.macros.TemplateListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * What to load, and for whom.
 *
 * @param directory the folder of the project's {@code dbt_project.yml}
 * @param target where it will run; names of relations and {@code target} in templates follow from it
 * @param vars what {@code --vars} gave
 * @param flags the flags that templates see as {@code flags.X}, by their names in upper case
 * @param environment the environment variables that {@code env_var()} reads
 * @param listener hears what templates log and warn of
 * @param invocationId what templates see as {@code invocation_id}
 * @param startedAt what templates see as {@code run_started_at}
 */
public record ProjectRequest(
        Path directory,
        Target target,
        Map<String, Object> vars,
        Map<String, Object> flags,
        Map<String, String> environment,
        TemplateListener listener,
        String invocationId,
        Instant startedAt) {

    /** Returns a request without variables, flags and environment, with a listener that does not listen. */
    public static ProjectRequest of(Path directory, Target target) {
        return new ProjectRequest(
                directory, target, Map.of(), Map.of(), Map.of(), TemplateListener.SILENT, "", Instant.EPOCH);
    }

    /** Returns this request with variables. */
    public ProjectRequest withVars(Map<String, Object> values) {
        return new ProjectRequest(directory, target, values, flags, environment, listener, invocationId, startedAt);
    }

    /** Returns this request with an environment. */
    public ProjectRequest withEnvironment(Map<String, String> values) {
        return new ProjectRequest(directory, target, vars, flags, values, listener, invocationId, startedAt);
    }
}
