package dev.dataops.execution;

import dev.dataops.compile.NodeScope;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.Statements;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.sql.SchemaName;
import dev.dataops.warehouse.Session;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The hooks {@code on-run-start} and {@code on-run-end} of the project and its packages. A failing hook ends its list; each hook commits by itself
 * (docs.getdbt.com/reference/project-configs/on-run-start-on-run-end).
 */
final class ProjectHooks implements RunHooks {
    private static final String SKIP_FLAG = "skip_nodes_if_on_run_start_fails";

    private final List<Node.Hook> hooks;
    private final boolean holdsNodes;
    private final RunTools tools;
    private final QueryComment comment;

    /**
     * Finds the hooks of a project.
     *
     * @param tools what the run works with
     */
    ProjectHooks(Project project, RunTools tools) {
        this.hooks = project.nodes().values().stream()
                .filter(Node.Hook.class::isInstance)
                .map(Node.Hook.class::cast)
                .sorted(Comparator.comparing(
                                (Node.Hook hook) -> hook.facts().packageName().equals(project.name()) ? 1 : 0)
                        .thenComparing(hook -> hook.facts().packageName())
                        .thenComparingInt(Node.Hook::index))
                .toList();
        this.holdsNodes = project.root().file().get("flags") instanceof Map<?, ?> flags
                && Boolean.TRUE.equals(flags.get(SKIP_FLAG));
        this.tools = tools;
        this.comment = QueryComment.of(project);
    }

    @Override
    public boolean any() {
        return !hooks.isEmpty();
    }

    @Override
    public boolean holdNodes(List<NodeResult> before) {
        return holdsNodes && before.stream().anyMatch(result -> result.status().failed());
    }

    @Override
    public List<NodeResult> before(Session session) {
        return run(Node.HookTime.RUN_START, session, Map.of());
    }

    @Override
    public List<NodeResult> after(Session session, List<NodeResult> results) {
        List<Object> seen = new ArrayList<>(results.size());
        for (NodeResult result : results) {
            // dbt shows the hooks before the run only where they failed
            if (!(result.node() instanceof Node.Hook) || result.status().failed()) {
                seen.add(new ResultValue(result));
            }
        }
        Set<SchemaName> written = writtenSchemas(results);
        return run(
                Node.HookTime.RUN_END,
                session,
                Map.of(
                        "results",
                        seen,
                        "schemas",
                        written.stream().map(SchemaName::schema).distinct().toList(),
                        "database_schemas",
                        written.stream()
                                .map(name -> PyTuple.of(name.database(), name.schema()))
                                .toList()));
    }

    /** Returns the schemas in which a node of the run built something. */
    private static Set<SchemaName> writtenSchemas(List<NodeResult> results) {
        Set<SchemaName> schemas = new LinkedHashSet<>();
        for (NodeResult result : results) {
            boolean well = !result.status().failed() && result.status() != NodeStatus.SKIPPED;
            if (well && result.node() instanceof Node.Relational relational) {
                schemas.add(relational.relation().inSchema());
            } else if (well && result.node() instanceof Node.DataTest test && result.storedFailures()) {
                schemas.add(test.failures().inSchema());
            }
        }
        return schemas;
    }

    private List<NodeResult> run(Node.HookTime when, Session session, Map<String, Object> names) {
        List<NodeResult> results = new ArrayList<>();
        boolean failed = false;
        for (Node.Hook hook : hooks) {
            if (hook.when() == when) {
                NodeResult result = failed ? skipped(hook) : new Attempt(hook).run(session, names);
                results.add(result);
                failed = failed || result.status().failed();
            }
        }
        return results;
    }

    private NodeResult skipped(Node.Hook hook) {
        return NodeResult.skipped(
                hook,
                "skipped because a hook before it failed",
                List.of(),
                tools.clock().instant());
    }

    /** One hook's turn. */
    private final class Attempt {
        private final Node.Hook hook;
        private final Instant started = tools.clock().instant();
        private Instant executing = started;
        private Optional<NodeResult.Compiled> compiled = Optional.empty();

        Attempt(Node.Hook hook) {
            this.hook = hook;
        }

        NodeResult run(Session session, Map<String, Object> names) {
            try {
                NodeScope scope = tools.compiler().open(hook, session, names);
                String sql = scope.compile(hook).sql();
                Path path = tools.folder().writeCompiled(hook, sql);
                compiled = Optional.of(new NodeResult.Compiled(sql, path, Optional.empty()));
                executing = tools.clock().instant();
                if (!sql.isBlank()) {
                    new Statements(session, comment.at(hook, tools.compiler(), session)).run(sql);
                }
                return result(NodeStatus.SUCCESS, hook.name() + " passed", 0, List.of());
            } catch (ToolkitException failure) {
                List<Diagnostic> problems = failure.diagnostics().stream()
                        .map(problem -> problem.of(hook.id().value()))
                        .map(problem -> problem.where().isPresent() ? problem : problem.at(hook.location()))
                        .toList();
                return result(NodeStatus.ERROR, failure.diagnostic().message(), 1, problems);
            }
        }

        /** In dbt's results a hook counts its failures, as a test does. */
        private NodeResult result(NodeStatus status, String message, long failures, List<Diagnostic> problems) {
            return new NodeResult(
                    hook,
                    status,
                    message,
                    OptionalLong.of(failures),
                    OptionalLong.empty(),
                    new NodeResult.Timings(started, executing, tools.clock().instant()),
                    Thread.currentThread().getName(),
                    compiled,
                    Optional.empty(),
                    problems,
                    List.of());
        }
    }
}
