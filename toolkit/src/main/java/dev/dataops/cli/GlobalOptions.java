package dev.dataops.cli;

import dev.dataops.cli.shell.DbtEnvironment;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Verbosity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. What is not given may be set by dbt's environment variables. */
@SuppressWarnings("UnusedVariable") // picocli looks at some of the fields, and nobody else
final class GlobalOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    @Option(
            names = {"-q", "--quiet"},
            negatable = true,
            fallbackValue = "true",
            description = "Show results and errors only.")
    private @Nullable Boolean quiet;

    @Option(
            names = {"-d", "--debug"},
            negatable = true,
            fallbackValue = "true",
            description = "Show more of what is going on.")
    private @Nullable Boolean debug;

    @Option(
            names = "--log-level",
            paramLabel = "<level>",
            description = "As --debug (debug), as --quiet (warn, error, none), or neither (info).")
    private @Nullable LogLevel logLevel;

    @Option(
            names = "--use-colors",
            negatable = true,
            fallbackValue = "true",
            description = "Show colours even where there is no terminal, or nowhere.")
    private @Nullable Boolean colours;

    @Option(names = "--warn-error", negatable = true, fallbackValue = "true", description = "Take warnings for errors.")
    private @Nullable Boolean warnError;

    /** Flags of dbt that change nothing here; scripts that use them run unchanged. */
    @Option(
            names = {
                "--partial-parse",
                "--partial-parse-file-diff",
                "--static-parser",
                "--use-experimental-parser",
                "--populate-cache",
                "--cache-selected-only",
                "--log-cache-events",
                "--macro-debugging",
                "--print",
                "--send-anonymous-usage-stats",
                "--show-all-deprecations",
                "--use-colors-file",
                "--use-fast-test-edges",
                "--upload-to-artifacts-ingest-api",
                "--version-check",
                "--write-json"
            },
            negatable = true,
            hidden = true)
    private boolean withoutEffect;

    /** What these switch off is not there. */
    @Option(
            names = {"--no-defer", "--no-empty", "--no-favor-state", "--no-show", "--introspect"},
            hidden = true)
    private boolean offAnyway;

    /** The same with a value. */
    @Option(
            names = {
                "--log-file-max-bytes",
                "--log-format",
                "--log-format-file",
                "--log-level-file",
                "--log-path",
                "--partial-parse-file-path",
                "--printer-width"
            },
            hidden = true,
            arity = "1")
    private List<String> valuesWithoutEffect = List.of();

    /** dbt's levels; there is more and less here, no more than that. */
    enum LogLevel {
        DEBUG,
        INFO,
        WARN,
        ERROR,
        NONE
    }

    /** Returns a shell as these options want it. */
    Shell applyTo(Shell shell) {
        DbtEnvironment environment = new DbtEnvironment(shell.environment());
        Optional<Boolean> colouring = Optional.ofNullable(colours).or(() -> environment.flag("USE_COLORS"));
        Shell coloured = colouring.map(shell::withColours).orElse(shell);
        return coloured.with(new Shell.Settings(verbosity(environment), isOn(warnError, environment, "WARN_ERROR")));
    }

    private Verbosity verbosity(DbtEnvironment environment) {
        LogLevel level = logLevel != null
                ? logLevel
                : environment.choice("LOG_LEVEL", LogLevel.class).orElse(LogLevel.INFO);
        if (isOn(debug, environment, "DEBUG") || level == LogLevel.DEBUG) {
            return Verbosity.DEBUG;
        }
        boolean silent = isOn(quiet, environment, "QUIET") || level.compareTo(LogLevel.INFO) > 0;
        return silent ? Verbosity.QUIET : Verbosity.NORMAL;
    }

    private static boolean isOn(@Nullable Boolean given, DbtEnvironment environment, String variable) {
        return given != null ? given : environment.flag(variable).orElse(false);
    }
}
