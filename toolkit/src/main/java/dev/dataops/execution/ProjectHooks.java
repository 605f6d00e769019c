package dev.dataops.execution;

import dev.dataops.compile.NodeCompiler;
import dev.dataops.compile.NodeScope;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.Statements;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.sql.SchemaName;
import dev.dataops.warehouse.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Node.Hook> hooks;
    private final NodeCompiler compiler;
    private final Set<SchemaName> schemas;
    private final Clock clock;

    /**
     * Finds the hooks of a project.
     *
     * @param schemas the schemas that the run writes to, which templates see as {@code schemas}
     */
    ProjectHooks(Project project, NodeCompiler compiler, Set<SchemaName> schemas, Clock clock) {
        this.hooks = project.nodes().values().stream()
                .filter(Node.Hook.class::isInstance)
                .map(Node.Hook.class::cast)
                .sorted(Comparator.comparing(
                                (Node.Hook hook) -> hook.facts().packageName().equals(project.name()) ? 1 : 0)
                        .thenComparing(hook -> hook.facts().packageName())
                        .thenComparingInt(Node.Hook::index))
                .toList();
        this.compiler = compiler;
        this.schemas = schemas;
        this.clock = clock;
    }

    @Override
    public boolean any() {
        return !hooks.isEmpty();
    }

    @Override
    public List<NodeResult> before(Session session) {
        return run(Node.HookTime.RUN_START, session, Map.of());
    }

    @Override
    public List<NodeResult> after(Session session, List<NodeResult> results) {
        List<Object> seen = new ArrayList<>(results.size());
        results.forEach(result -> seen.add(new ResultValue(result)));
        return run(
                Node.HookTime.RUN_END,
                session,
                Map.of(
                        "results",
                        seen,
                        "schemas",
                        schemas.stream().map(SchemaName::schema).distinct().toList(),
                        "database_schemas",
                        schemas.stream()
                                .map(name -> List.of(name.database(), name.schema()))
                                .toList()));
    }

    private List<NodeResult> run(Node.HookTime when, Session session, Map<String, Object> names) {
        List<NodeResult> results = new ArrayList<>();
        for (Node.Hook hook : hooks) {
            if (hook.when() == when) {
                NodeResult result = run(hook, session, names);
                results.add(result);
                if (result.status().failed()) {
                    break;
                }
            }
        }
        return results;
    }

    private NodeResult run(Node.Hook hook, Session session, Map<String, Object> names) {
        Instant started = clock.instant();
        try {
            NodeScope scope = compiler.open(hook, session, names);
            String sql = scope.compile(hook).sql();
            Instant compiled = clock.instant();
            if (!sql.isBlank()) {
                new Statements(session, "").run(sql);
            }
            return result(hook, NodeStatus.SUCCESS, "OK", started, compiled, List.of());
        } catch (ToolkitException failure) {
            List<Diagnostic> problems = failure.diagnostics().stream()
                    .map(problem -> problem.of(hook.id().value()))
                    .map(problem -> problem.where().isPresent() ? problem : problem.at(hook.location()))
                    .toList();
            return result(hook, NodeStatus.ERROR, failure.diagnostic().message(), started, clock.instant(), problems);
        }
    }

    private NodeResult result(
            Node.Hook hook,
            NodeStatus status,
            String message,
            Instant started,
            Instant compiled,
            List<Diagnostic> problems) {
        return new NodeResult(
                hook,
                status,
                message,
                OptionalLong.empty(),
                OptionalLong.empty(),
                new NodeResult.Timings(started, compiled, clock.instant()),
                Thread.currentThread().getName(),
                Optional.empty(),
                problems,
                List.of());
    }
}
