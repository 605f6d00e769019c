package dev.dataops.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known before the target is.
 *
 * @param projectDirectory the folder of {@code dbt_project.yml}
 * @param workingDirectory the folder that the command was started in; relative paths of profiles begin there, as dbt-duckdb has it
 * @param home the user's home folder
 * @param profilesDirectory {@code --profiles-dir}
 * @param profile {@code --profile}
 * @param target {@code --target}
 * @param threads {@code --threads}
 * @param vars {@code --vars}
 * @param environment the environment variables
 */
public record ProfileRequest(
        Path projectDirectory,
        Path workingDirectory,
        Path home,
        Optional<Path> profilesDirectory,
        Optional<String> profile,
        Optional<String> target,
        OptionalInt threads,
        Map<String, Object> vars,
        Map<String, String> environment) {

    /** Returns a request without flags. */
    public static ProfileRequest of(Path projectDirectory, Path home, Map<String, String> environment) {
        return new ProfileRequest(
                projectDirectory,
                projectDirectory,
                home,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Map.of(),
                environment);
    }

    /** Returns this request with {@code --profiles-dir}. */
    public ProfileRequest withProfilesDirectory(Path directory) {
        return new ProfileRequest(
                projectDirectory,
                workingDirectory,
                home,
                Optional.of(directory),
                profile,
                target,
                threads,
                vars,
                environment);
    }

    /** Returns this request with {@code --target}. */
    public ProfileRequest withTarget(String name) {
        return new ProfileRequest(
                projectDirectory,
                workingDirectory,
                home,
                profilesDirectory,
                profile,
                Optional.of(name),
                threads,
                vars,
                environment);
    }
}
