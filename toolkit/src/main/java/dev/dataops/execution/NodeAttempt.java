package dev.dataops.execution;

import dev.dataops.compile.CompiledSql;
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
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.execution.testing.TestExecution;
import dev.dataops.execution.testing.TestOutcome;
import dev.dataops.project.HookSql;
import dev.dataops.project.Node;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.WarehouseException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One node's turn: it is compiled, then built, loaded or tested, or nothing more where there is nothing more to do. Used once. */
final class NodeAttempt {
    private final RunTools tools;
    private final QueryComment comment;
    private final ExecutionOptions options;
    private final Node node;
    private final Session session;
    private final Instant compileStarted;
    private Instant executeStarted;
    private Optional<CompiledSql> compiled = Optional.empty();
    private Optional<NodeResult.Compiled> written = Optional.empty();
    private Optional<Statements> statements = Optional.empty();

    /**
     * Creates the turn of a node; compiling begins now.
     *
     * @param tools what the run works with
     * @param comment what stands before each statement
     * @param options how to run
     * @param session the worker's session
     */
    NodeAttempt(RunTools tools, QueryComment comment, ExecutionOptions options, Node node, Session session) {
        this.tools = tools;
        this.comment = comment;
        this.options = options;
        this.node = node;
        this.session = session;
        this.compileStarted = tools.clock().instant();
        this.executeStarted = compileStarted;
    }

    /** Does it; whatever goes wrong is in the result. */
    NodeResult run() {
        try {
            NodeScope scope = tools.compiler().open(node, session);
            if (node instanceof Node.Compilable compilable) {
                CompiledSql text = scope.compile(compilable);
                compiled = Optional.of(text);
                Path path = tools.folder().writeCompiled(node, text.sql());
                written = Optional.of(new NodeResult.Compiled(text.sql(), path, relationName()));
            }
            executeStarted = tools.clock().instant();
            statements = Optional.of(new Statements(session, comment.at(node, tools.compiler(), session)));
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

    private NodeResult execute(NodeScope scope, Statements sent) {
        if (options.compileOnly()) {
            return result(Outcome.done("", OptionalLong.empty()));
        }
        if (node instanceof Node.DataTest test) {
            String wrongRows = compiled.orElseThrow().sql();
            return tested(new TestExecution(test, wrongRows, session, sent, tools.sql(), tools.relations())
                    .run(storesFailures(test)));
        }
        if (node.passive()) {
            return result(new Outcome(NodeStatus.NO_OP, "NO-OP", OptionalLong.of(0), OptionalLong.empty(), List.of()));
        }
        if (node instanceof Node.Relational relational) {
            Optional<Materialization> materialization = Materializations.of(relational);
            if (materialization.isPresent()) {
                Materialized made = materialization.get().materialize(build(relational, scope, sent));
                return result(Outcome.done(made.message(), made.rowsAffected()));
            }
        }
        return result(Outcome.done("", OptionalLong.empty()));
    }

    private NodeBuild build(Node.Relational relational, NodeScope scope, Statements sent) {
        return new NodeBuild(
                relational,
                compiled.map(CompiledSql::sql).orElse(""),
                session,
                sent,
                tools.sql(),
                tools.relations(),
                (moment, inside) -> runHooks(moment, inside, scope, sent),
                new NodeMacros(relational, scope),
                relational.config().bool("full_refresh", options.fullRefresh()),
                PublishGate.OPEN,
                tools.stops());
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

    private NodeResult tested(TestOutcome outcome) {
        List<Diagnostic> problems = outcome.problem(node).map(List::of).orElse(List.of());
        return result(new Outcome(
                outcome.status(),
                outcome.message(),
                OptionalLong.of(outcome.failures()),
                OptionalLong.empty(),
                problems));
    }

    private List<Diagnostic> located(WarehouseException failure) {
        Diagnostic finding = compiled.isPresent() && statements.isPresent()
                ? StatementErrors.explained(
                        failure,
                        statements.get().last(),
                        compiled.get(),
                        tools.warehouse().dialect())
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
        return result(new Outcome(
                NodeStatus.ERROR, about.get(0).message(), OptionalLong.empty(), OptionalLong.empty(), about));
    }

    /** What was sent is kept also where it failed: then people want to see it. */
    private Optional<Path> script() {
        return statements
                .map(Statements::script)
                .filter(script -> !script.isEmpty())
                .map(script -> tools.folder().writeRun(node, script));
    }

    private NodeResult result(Outcome outcome) {
        Instant finished = tools.clock().instant();
        Instant executing = outcome.status() == NodeStatus.ERROR && compiled.isEmpty() ? finished : executeStarted;
        return new NodeResult(
                node,
                outcome.status(),
                outcome.message(),
                outcome.failures(),
                outcome.rowsAffected(),
                new NodeResult.Timings(compileStarted, executing, finished),
                Thread.currentThread().getName(),
                written,
                script(),
                outcome.problems(),
                List.of());
    }

    /** What came of the node, before times and files are added. */
    private record Outcome(
            NodeStatus status,
            String message,
            OptionalLong failures,
            OptionalLong rowsAffected,
            List<Diagnostic> problems) {
        static Outcome done(String message, OptionalLong rowsAffected) {
            return new Outcome(NodeStatus.SUCCESS, message, OptionalLong.empty(), rowsAffected, List.of());
        }
    }
}
