package dev.dataops.execution;

import dev.dataops.compile.CompiledSql;
import dev.dataops.compile.NodeCompiler;
import dev.dataops.compile.NodeScope;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.Materialization;
import dev.dataops.execution.materialize.Materializations;
import dev.dataops.execution.materialize.Materialized;
import dev.dataops.execution.materialize.NodeBuild;
import dev.dataops.execution.materialize.NodeHooks;
import dev.dataops.execution.materialize.PublishGate;
import dev.dataops.execution.materialize.Statements;
import dev.dataops.execution.materialize.StopPoints;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.execution.testing.TestExecution;
import dev.dataops.execution.testing.TestOutcome;
import dev.dataops.project.HookSql;
import dev.dataops.project.Node;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.WarehouseException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Compiles a node and builds, loads or tests it, or does nothing more where there is nothing more to do. Stateless but for the relations it knows of. */
final class ProjectNodeRunner implements NodeRunner {
    private final NodeCompiler compiler;
    private final RelationSql sql;
    private final RelationCache relations;
    private final TargetFolder folder;
    private final QueryComment comment;
    private final ExecutionOptions options;
    private final StopPoints stops;
    private final Clock clock;

    ProjectNodeRunner(
            NodeCompiler compiler,
            RelationSql sql,
            RelationCache relations,
            TargetFolder folder,
            QueryComment comment,
            ExecutionOptions options,
            StopPoints stops,
            Clock clock) {
        this.compiler = compiler;
        this.sql = sql;
        this.relations = relations;
        this.folder = folder;
        this.comment = comment;
        this.options = options;
        this.stops = stops;
        this.clock = clock;
    }

    @Override
    public NodeResult run(Node node, Session session) {
        stops.reached("before:" + node.id().value());
        NodeResult result = new Attempt(node, session).run();
        stops.reached("after:" + node.id().value());
        return result;
    }

    /** One node's turn. */
    private final class Attempt {
        private final Node node;
        private final Session session;
        private final Instant compileStarted = clock.instant();
        private Instant executeStarted = compileStarted;
        private Optional<CompiledSql> compiled = Optional.empty();
        private Optional<NodeResult.Compiled> written = Optional.empty();
        private Optional<Statements> statements = Optional.empty();

        Attempt(Node node, Session session) {
            this.node = node;
            this.session = session;
        }

        NodeResult run() {
            try {
                NodeScope scope = compiler.open(node, session);
                if (node instanceof Node.Compilable compilable) {
                    CompiledSql text = scope.compile(compilable);
                    compiled = Optional.of(text);
                    Path path = folder.writeCompiled(node, text.sql());
                    written = Optional.of(new NodeResult.Compiled(text.sql(), path, relationName()));
                }
                executeStarted = clock.instant();
                statements = Optional.of(new Statements(session, commentFor(scope)));
                return execute(scope, statements.get());
            } catch (WarehouseException failure) {
                return failed(located(failure));
            } catch (ToolkitException failure) {
                return failed(failure.diagnostics());
            } catch (StackOverflowError overflow) {
                return failed(List.of(Diagnostic.error(ErrorCode.JINJA_RUNTIME, "macros call one another too deeply")
                        .withHint("look for a macro that calls itself without end")));
            }
        }

        private Optional<String> relationName() {
            if (node instanceof Node.Model model && model.ephemeral()) {
                return Optional.empty();
            }
            if (node instanceof Node.DataTest test && storesFailures(test)) {
                return Optional.of(test.failures().render());
            }
            return node instanceof Node.Relational relational
                    ? Optional.of(relational.relation().render())
                    : Optional.empty();
        }

        private String commentFor(NodeScope scope) {
            return comment.isTemplate() ? QueryComment.comment(scope.render(comment.template())) : comment.of(node);
        }

        private NodeResult execute(NodeScope scope, Statements sent) {
            if (options.compileOnly()) {
                return result(NodeStatus.SUCCESS, "", OptionalLong.empty(), OptionalLong.empty(), List.of());
            }
            if (node instanceof Node.DataTest test) {
                String wrongRows = compiled.orElseThrow().sql();
                return tested(
                        new TestExecution(test, wrongRows, session, sent, sql, relations).run(storesFailures(test)));
            }
            if (node.passive()) {
                return result(NodeStatus.NO_OP, "NO-OP", OptionalLong.of(0), OptionalLong.empty(), List.of());
            }
            if (node instanceof Node.Relational relational) {
                Optional<Materialization> materialization = Materializations.of(relational);
                if (materialization.isPresent()) {
                    return built(materialization.get().materialize(build(relational, scope, sent)));
                }
            }
            return result(NodeStatus.SUCCESS, "", OptionalLong.empty(), OptionalLong.empty(), List.of());
        }

        private NodeBuild build(Node.Relational relational, NodeScope scope, Statements sent) {
            return new NodeBuild(
                    relational,
                    compiled.map(CompiledSql::sql).orElse(""),
                    session,
                    sent,
                    sql,
                    relations,
                    (moment, inside) -> runHooks(moment, inside, scope, sent),
                    relational.config().bool("full_refresh", options.fullRefresh()),
                    PublishGate.OPEN,
                    stops);
        }

        private void runHooks(NodeHooks.Moment moment, boolean inside, NodeScope scope, Statements sent) {
            for (HookSql hook : node.config().hooks(moment.configKey())) {
                if (hook.transaction() == inside) {
                    String text = scope.render(hook.sql());
                    if (!text.isBlank()) {
                        sent.run(text);
                    }
                }
            }
        }

        private boolean storesFailures(Node.DataTest test) {
            return test.config().bool("store_failures", options.storeFailures());
        }

        private NodeResult built(Materialized made) {
            return result(NodeStatus.SUCCESS, made.message(), OptionalLong.empty(), made.rowsAffected(), List.of());
        }

        private NodeResult tested(TestOutcome outcome) {
            List<Diagnostic> problems = outcome.problem(node).map(List::of).orElse(List.of());
            return result(
                    outcome.status(),
                    outcome.message(),
                    OptionalLong.of(outcome.failures()),
                    OptionalLong.empty(),
                    problems);
        }

        private List<Diagnostic> located(WarehouseException failure) {
            Diagnostic finding = compiled.isPresent() && statements.isPresent()
                    ? StatementErrors.located(failure, statements.get().last(), compiled.get())
                    : failure.diagnostic();
            return List.of(finding);
        }

        private NodeResult failed(List<Diagnostic> problems) {
            List<Diagnostic> about = problems.stream()
                    .map(problem -> problem.node().isPresent()
                            ? problem
                            : problem.of(node.id().value()))
                    .map(problem -> problem.where().isPresent() ? problem : problem.at(node.location()))
                    .toList();
            return result(NodeStatus.ERROR, about.get(0).message(), OptionalLong.empty(), OptionalLong.empty(), about);
        }

        /** What was sent is kept also where it failed: then people want to see it. */
        private Optional<Path> script() {
            return statements
                    .map(Statements::script)
                    .filter(script -> !script.isEmpty())
                    .map(script -> folder.writeRun(node, script));
        }

        private NodeResult result(
                NodeStatus status,
                String message,
                OptionalLong failures,
                OptionalLong rowsAffected,
                List<Diagnostic> problems) {
            Instant finished = clock.instant();
            Instant executing = status == NodeStatus.ERROR && compiled.isEmpty() ? finished : executeStarted;
            return new NodeResult(
                    node,
                    status,
                    message,
                    failures,
                    rowsAffected,
                    new NodeResult.Timings(compileStarted, executing, finished),
                    Thread.currentThread().getName(),
                    written,
                    script(),
                    problems,
                    List.of());
        }
    }
}
