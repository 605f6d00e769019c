package dev.dataops.cli.command;

import dev.dataops.cli.option.ProjectOptions;
import dev.dataops.cli.shell.Command;
import dev.dataops.cli.shell.ExitCode;
import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Version;
import dev.dataops.cli.wiring.ProjectArguments;
import dev.dataops.cli.wiring.Workbench;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.macros.Target;
import dev.dataops.settings.Profile;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code dataops debug}. */
@CommandLine.Command(
        name = "debug",
        description = "Say where project, profile and target come from, and try the connection.")
public final class DebugCommand implements Command {
    /** Fields of a target that have a line of their own. */
    private static final Set<String> TOLD = Set.of("type", "database", "schema", "threads");

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Override
    public int run(Shell shell) {
        ProjectArguments arguments = options.arguments(shell, Map.of());
        line(shell, "version", Version.text());
        line(shell, "java", System.getProperty("java.version") + " at " + System.getProperty("java.home"));
        line(shell, "project", arguments.projectDirectory().toString());
        if (!Files.isRegularFile(arguments.projectDirectory().resolve("dbt_project.yml"))) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.PROJECT_NOT_FOUND,
                            "there is no dbt_project.yml in " + arguments.projectDirectory())
                    .at(SourceLocation.of("dbt_project.yml"))
                    .withHint("run in the folder of a project, or name it with --project-dir"));
        }
        Profile profile = Workbench.profile(arguments);
        describe(shell, profile.target());
        connect(shell, profile);
        return ExitCode.PASSED;
    }

    private static void describe(Shell shell, Target target) {
        target.notice().ifPresent(notice -> line(shell, "profile", notice));
        line(shell, "target", target.profile() + "." + target.name() + " (" + target.type() + ")");
        line(shell, "database", target.database());
        line(shell, "schema", target.schema());
        line(shell, "threads", Integer.toString(target.threads()));
        target.fields().forEach((name, value) -> {
            if (!TOLD.contains(name)) {
                line(shell, name, String.valueOf(value));
            }
        });
    }

    private static void connect(Shell shell, Profile profile) {
        try (Warehouse warehouse = Workbench.warehouse(profile);
                Session session = warehouse.open()) {
            session.query("select 1");
            line(shell, "connection", "ok");
        }
    }

    private static void line(Shell shell, String name, String value) {
        shell.out().printf("%-12s %s%n", name, value);
        shell.out().flush();
    }
}
