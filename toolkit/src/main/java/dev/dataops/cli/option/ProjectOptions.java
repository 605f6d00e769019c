package dev.dataops.cli.option;

import dev.dataops.cli.shell.DbtEnvironment;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.wiring.ProjectArguments;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which project to work on and where it goes; dbt's global flags. */
public final class ProjectOptions {
    @Option(
            names = "--project-dir",
            paramLabel = "<dir>",
            description = "Folder of dbt_project.yml. Default: this folder, or the nearest one above that has it.")
    private @Nullable Path projectDir;

    @Option(names = "--profiles-dir", paramLabel = "<dir>", description = "Folder of profiles.yml.")
    private @Nullable Path profilesDir;

    @Option(names = "--profile", paramLabel = "<name>", description = "Profile to use instead of the project's.")
    private @Nullable String profile;

    @Option(
            names = {"-t", "--target"},
            paramLabel = "<name>",
            description = "Target of the profile.")
    private @Nullable String target;

    @Option(names = "--target-path", paramLabel = "<dir>", description = "Folder for artifacts. Default: target.")
    private @Nullable Path targetPath;

    @Option(names = "--vars", paramLabel = "<yaml>", description = "Variables, as YAML or JSON: '{day: 2024-01-31}'.")
    private @Nullable String vars;

    @Option(names = "--threads", paramLabel = "<n>", description = "How many nodes run at once.")
    private @Nullable Integer threads;

    /**
     * Returns what was asked for.
     *
     * @param shell the process's surroundings
     * @param flags the command's further flags, as templates see them
     */
    public ProjectArguments arguments(Shell shell, Map<String, Object> flags) {
        Path working = shell.directory();
        DbtEnvironment environment = new DbtEnvironment(shell.environment());
        Path directory = Optional.ofNullable(projectDir)
                .or(() -> environment.text("PROJECT_DIR").map(Path::of))
                .map(folder -> working.resolve(folder).normalize())
                .orElseGet(() -> ProjectFolder.nearest(working));
        Map<String, Object> all = new LinkedHashMap<>(flags);
        all.put("QUIET", !shell.tells());
        return new ProjectArguments(
                directory,
                Optional.ofNullable(profilesDir).map(working::resolve),
                Optional.ofNullable(profile).or(() -> environment.text("PROFILE")),
                Optional.ofNullable(target).or(() -> environment.text("TARGET")),
                Optional.ofNullable(targetPath)
                        .or(() -> environment.text("TARGET_PATH").map(Path::of)),
                threads(),
                vars == null ? Map.of() : VarsOption.parse(vars),
                all,
                working,
                home(shell),
                shell.environment());
    }

    private OptionalInt threads() {
        if (threads == null) {
            return OptionalInt.empty();
        }
        if (threads < 1) {
            throw new ToolkitException(Diagnostic.error(ErrorCode.USAGE, "--threads must be at least 1, not " + threads)
                    .withHint("leave it out to run as many nodes at once as the profile says"));
        }
        return OptionalInt.of(threads);
    }

    private static Path home(Shell shell) {
        String home = shell.environment().get("HOME");
        return Path.of(home == null ? System.getProperty("user.home") : home);
    }
}
