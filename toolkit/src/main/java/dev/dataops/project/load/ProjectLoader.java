package dev.dataops.project.load;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.macros.EnvironmentVariables;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.Vars;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.PackageInfo;
import dev.dataops.project.Project;
import dev.dataops.project.files.PackageFinder;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.ProjectFileReader;
import dev.dataops.project.parse.ValueTemplates;
import dev.dataops.project.yaml.ValueRenderer;
import dev.dataops.project.yaml.YamlText;
import dev.dataops.sql.Quoting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a project: {@code dbt_project.yml} and packages, macros, files, property files; joins them, names them, resolves what they refer to. All
 * problems of all files are found before any is reported.
 */
public final class ProjectLoader {
    private final ProjectRequest request;
    private final Problems problems = new Problems();

    private ProjectLoader(ProjectRequest request) {
        this.request = request;
    }

    /**
     * Loads a project.
     *
     * @throws ToolkitException with every problem that was found, if there is an error among them
     */
    public static Project load(ProjectRequest request) {
        return new ProjectLoader(request).load();
    }

    private Project load() {
        Map<String, ProjectFile> packages = packages();
        ProjectFile root = packages.values().iterator().next();
        SourceTree tree = new SourceTree(packages.values());
        try (Workers workers = Workers.forThisMachine()) {
            MacroCatalog macros = new MacroLoader(workers, problems).load(root, packages, tree, request.target());
            problems.throwIfAny();
            InvocationContext shared = context(root, packages, macros);
            Loading loading = new Loading(request, root, packages, shared, quoting(root), problems, workers);
            Project project = loading.load(tree);
            throwIfAny();
            return project;
        }
    }

    /** Throws the errors, if there are any, with the warnings behind them: what is odd is often why something else is wrong. */
    private void throwIfAny() {
        List<Diagnostic> findings = new ArrayList<>(problems.errors());
        if (!findings.isEmpty()) {
            findings.addAll(problems.warnings());
            throw new ToolkitException(findings, null);
        }
    }

    private Map<String, ProjectFile> packages() {
        Path directory = request.directory().toAbsolutePath().normalize();
        if (!Files.isRegularFile(directory.resolve(ProjectFileReader.FILE_NAME))) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.PROJECT_NOT_FOUND,
                            "there is no " + ProjectFileReader.FILE_NAME + " in " + directory)
                    .at(SourceLocation.of(ProjectFileReader.FILE_NAME))
                    .withHint("run in the folder of a project, or name it with --project-dir"));
        }
        ProjectFileReader reader = new ProjectFileReader(valuesBeforeMacros(), problems);
        Optional<ProjectFile> root = reader.read(directory, "");
        problems.throwIfAny();
        Map<String, ProjectFile> packages = PackageFinder.find(root.orElseThrow(), reader, problems);
        problems.throwIfAny();
        return packages;
    }

    /** Values of {@code dbt_project.yml} are rendered before there are macros, and know the variables of the command line only. */
    private ValueRenderer valuesBeforeMacros() {
        InvocationContext bare = EarlyContext.of(request);
        return new ValueTemplates(bare).of("");
    }

    private InvocationContext context(ProjectFile root, Map<String, ProjectFile> packages, MacroCatalog macros) {
        Map<String, Map<String, Object>> vars = new LinkedHashMap<>();
        packages.forEach((name, file) -> vars.put(name, file.info().vars()));
        return InvocationContext.builder(macros, request.target())
                .vars(new Vars(request.vars(), root.name(), vars))
                .environment(new EnvironmentVariables(request.environment()))
                .listener(request.listener())
                .quoting(quoting(root))
                .yaml(new YamlText())
                .flags(request.flags())
                .invocation(request.invocationId(), request.startedAt())
                .build();
    }

    /** Returns what the project quotes: what it says, else what the adapter does. */
    private Quoting quoting(ProjectFile root) {
        Quoting standard = Adapters.quoting(request.target().type());
        Map<?, ?> said = root.info().file().get("quoting") instanceof Map<?, ?> map ? map : Map.of();
        return new Quoting(
                flag(said, "database", standard.database()),
                flag(said, "schema", standard.schema()),
                flag(said, "identifier", standard.identifier()));
    }

    private static boolean flag(Map<?, ?> values, String key, boolean fallback) {
        return values.get(key) instanceof Boolean flag ? flag : fallback;
    }

    static Map<String, PackageInfo> infos(Map<String, ProjectFile> packages) {
        Map<String, PackageInfo> infos = new LinkedHashMap<>();
        packages.forEach((name, file) -> infos.put(name, file.info()));
        return infos;
    }
}
