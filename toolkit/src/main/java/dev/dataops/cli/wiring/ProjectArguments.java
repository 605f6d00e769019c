package dev.dataops.cli.wiring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody said about the project to work on and where it goes; dbt's global flags.
 *
 * @param projectDirectory the folder of {@code dbt_project.yml}
 * @param profilesDirectory {@code --profiles-dir}
 * @param profile {@code --profile}
 * @param target {@code --target}
 * @param targetPath {@code --target-path}: where artifacts go; {@code target} in the project where nobody says otherwise
 * @param threads {@code --threads}
 * @param vars {@code --vars}, parsed
 * @param flags further flags by their names in upper case, as templates see them in {@code flags}
 * @param workingDirectory the folder that the command was started in
 * @param home the user's home folder
 * @param environment the environment variables
 */
public record ProjectArguments(
        Path projectDirectory,
        Optional<Path> profilesDirectory,
        Optional<String> profile,
        Optional<String> target,
        Optional<Path> targetPath,
        OptionalInt threads,
        Map<String, Object> vars,
        Map<String, Object> flags,
        Path workingDirectory,
        Path home,
        Map<String, String> environment) {}
