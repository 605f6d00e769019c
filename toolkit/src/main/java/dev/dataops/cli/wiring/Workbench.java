package dev.dataops.cli.wiring;

import dev.dataops.cli.shell.Shell;
import dev.dataops.compile.InlineSql;
import dev.dataops.compile.NodeCompiler;
import dev.dataops.core.Problems;
import dev.dataops.execution.GraphExecutor;
import dev.dataops.execution.ProjectExecution;
import dev.dataops.execution.RunTools;
import dev.dataops.execution.TargetFolder;
import dev.dataops.execution.artifacts.ManifestWriter;
import dev.dataops.execution.artifacts.RunResultsWriter;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.graph.BuildGraph;
import dev.dataops.macros.EnvironmentVariables;
import dev.dataops.macros.InvocationContext;
import dev.dataops.macros.TemplateListener;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.project.load.ProjectLoader;
import dev.dataops.project.load.ProjectRequest;
import dev.dataops.project.yaml.YamlText;
import dev.dataops.settings.Profile;
import dev.dataops.settings.ProfileRequest;
import dev.dataops.settings.Profiles;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.ResultTable;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import dev.dataops.warehouse.duckdb.DuckDbConfig;
import dev.dataops.warehouse.duckdb.DuckDbWarehouse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A project laid out for one command: loaded for its target, with all that is needed to compile it, run it and write down what came of it. Nothing is opened
 * before it is needed.
 */
public final class Workbench {
    private final ProjectArguments arguments;
    private final Invocation invocation;
    private final Profile profile;
    private final ProjectRequest request;
    private final Project project;
    private final Shell shell;

    private Workbench(
            ProjectArguments arguments, Invocation invocation, Profile profile, ProjectRequest request, Shell shell) {
        this.arguments = arguments;
        this.invocation = invocation;
        this.profile = profile;
        this.request = request;
        this.project = ProjectLoader.load(request);
        this.shell = shell;
    }

    /**
     * Finds the target and loads the project.
     *
     * @param arguments what was asked for
     * @param invocation the call
     * @param listener hears what templates say
     * @param shell the process's surroundings
     * @throws dev.dataops.core.ToolkitException with everything that is wrong with profile or project
     */
    public static Workbench open(
            ProjectArguments arguments, Invocation invocation, TemplateListener listener, Shell shell) {
        Profile profile = profile(arguments);
        ProjectRequest request = new ProjectRequest(
                arguments.projectDirectory(),
                profile.target(),
                arguments.vars(),
                arguments.flags(),
                arguments.environment(),
                listener,
                invocation.id().toString(),
                invocation.started());
        return new Workbench(arguments, invocation, profile, request, shell);
    }

    /** Finds the target without loading the project. */
    public static Profile profile(ProjectArguments arguments) {
        return Profiles.resolve(new ProfileRequest(
                arguments.projectDirectory(),
                arguments.workingDirectory(),
                arguments.home(),
                arguments.profilesDirectory(),
                arguments.profile(),
                arguments.target(),
                arguments.threads(),
                arguments.vars(),
                arguments.environment()));
    }

    /** Opens the warehouse of a profile; the caller closes it. */
    public static Warehouse warehouse(Profile profile) {
        Problems problems = new Problems();
        DuckDbConfig config = DuckDbConfig.fromProfile(profile.output(), profile.folder(), problems);
        problems.throwIfAny();
        return new DuckDbWarehouse(config);
    }

    public Project project() {
        return project;
    }

    public Profile profile() {
        return profile;
    }

    /** Opens the warehouse of the project's target; the caller closes it. */
    public Warehouse warehouse() {
        return warehouse(profile);
    }

    /** Returns a compiler for the nodes of a run. */
    public NodeCompiler compiler(Warehouse warehouse, RelationCache relations, List<Node> selected) {
        InvocationContext context = InvocationContext.builder(project.macros(), project.target())
                .vars(project.variables())
                .environment(new EnvironmentVariables(request.environment()))
                .listener(request.listener())
                .quoting(project.quoting())
                .flags(request.flags())
                .yaml(new YamlText())
                .invocation(request.invocationId(), request.startedAt())
                .graph(new GraphDict(project))
                .selectedResources(
                        () -> selected.stream().map(node -> node.id().value()).toList())
                .build();
        return new NodeCompiler(project, context, warehouse, relations);
    }

    /**
     * Runs a graph and writes the artifacts, also when it is interrupted.
     *
     * @param graph what to run
     * @param options how
     * @param listener hears of everything
     * @param report tells people what came of it, before the process may end
     */
    public ExecutionResult run(
            BuildGraph graph, ExecutionOptions options, ExecutionListener listener, Consumer<ExecutionResult> report) {
        try (Warehouse warehouse = warehouse()) {
            RelationCache relations = new RelationCache(warehouse.defaultDatabase());
            RunTools tools = new RunTools(
                    warehouse,
                    relations,
                    compiler(warehouse, relations, graph.nodes()),
                    folder(),
                    HoldingStopPoints.ofProcess(shell.err()),
                    shell.clock());
            GraphExecutor executor = new ProjectExecution(project, tools, listener).prepare(graph.order(), options);
            return Interruption.during(
                    () -> {
                        ExecutionResult result = executor.execute(graph.order(), options);
                        writeManifest(result.results());
                        writeResults(result);
                        report.accept(result);
                        return result;
                    },
                    executor::interrupt);
        }
    }

    /** Compiles SQL that somebody typed. */
    public String compileInline(String sql) {
        Node.Analysis query = InlineSql.of(sql, project);
        try (Warehouse warehouse = warehouse();
                Session session = warehouse.open()) {
            return compiler(warehouse, new RelationCache(warehouse.defaultDatabase()), List.of())
                    .compile(query, session)
                    .sql();
        }
    }

    /**
     * Runs the queries of nodes and returns their rows: of a model, test or typed SQL those of its compiled SQL, of a seed those of its table.
     *
     * @param limit how many rows of each at most; below zero for all
     */
    public Map<Node, ResultTable> rows(List<? extends Node> nodes, long limit) {
        Map<Node, ResultTable> rows = new LinkedHashMap<>();
        try (Warehouse warehouse = warehouse();
                Session session = warehouse.open()) {
            NodeCompiler compiler = compiler(warehouse, new RelationCache(warehouse.defaultDatabase()), List.of());
            for (Node node : nodes) {
                String select = node instanceof Node.Compilable compilable
                        ? compiler.compile(compilable, session).sql()
                        : "select * from " + ((Node.Relational) node).relation();
                rows.put(node, session.query(warehouse.relationSql().limited(select, limit)));
            }
        }
        return rows;
    }

    /** Writes {@code manifest.json}, with what compiling and running made of nodes. */
    public void writeManifest(List<NodeResult> results) {
        ManifestWriter.write(
                targetPath().resolve("manifest.json"),
                invocation.metadata(arguments.environment()),
                project,
                results,
                shell.clock().instant());
    }

    /** Writes {@code run_results.json}. */
    public void writeResults(ExecutionResult result) {
        Map<String, Object> flags = new LinkedHashMap<>();
        flags.put("which", invocation.command());
        arguments.flags().forEach((name, value) -> flags.put(name.toLowerCase(java.util.Locale.ROOT), value));
        flags.put("vars", arguments.vars());
        RunResultsWriter.write(
                targetPath().resolve("run_results.json"),
                invocation.metadata(arguments.environment()),
                result,
                flags,
                shell.clock().instant());
    }

    /** Returns the folder for compiled SQL. */
    public TargetFolder folder() {
        return new TargetFolder(targetPath(), project.root().directory());
    }

    private Path targetPath() {
        Path base = project.root().directory();
        Object configured = project.root().file().get("target-path");
        Path fallback = base.resolve(configured == null ? "target" : configured.toString());
        return arguments
                .targetPath()
                .map(path -> arguments.workingDirectory().resolve(path))
                .orElse(fallback);
    }
}
