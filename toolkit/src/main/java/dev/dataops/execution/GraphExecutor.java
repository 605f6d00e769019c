package dev.dataops.execution;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionOptions;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.graph.run.Outcome;
import dev.dataops.graph.run.RunGraph;
import dev.dataops.graph.run.RunQueue;
import dev.dataops.graph.run.Skip;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a graph with several workers, each with a session of its own, and hooks before and after. Always returns what came of it, also when
 * it was interrupted in the middle.
 *
 * <p>Concurrency: workers share the {@link RunQueue}, which hands out each node once, and this object's lock, under which results are
 * collected and listeners called. Nothing else is shared but what is immutable.
 */
public final class GraphExecutor {
    /** Deep macro recursion needs more than the usual stack. */
    private static final long STACK_BYTES = 16L << 20;

    private final Warehouse warehouse;
    private final NodeRunner runner;
    private final RunHooks hooks;
    private final ExecutionListener listener;
    private final Clock clock;
    private volatile Runnable stopper = () -> {};
    private volatile boolean interrupted;

    /**
     * Creates an executor for one run.
     *
     * @param warehouse where nodes are built
     * @param runner does what a node asks for
     * @param hooks what runs before and after all nodes
     * @param listener hears of everything
     * @param clock tells the time
     */
    GraphExecutor(Warehouse warehouse, NodeRunner runner, RunHooks hooks, ExecutionListener listener, Clock clock) {
        this.warehouse = warehouse;
        this.runner = runner;
        this.hooks = hooks;
        this.listener = listener;
        this.clock = clock;
    }

    /** Runs the graph to its end, or until {@link #interrupt()}. */
    public ExecutionResult execute(RunGraph graph, ExecutionOptions options) {
        Instant started = clock.instant();
        long startNanos = System.nanoTime();
        Run run = new Run(graph, options);
        try (Sessions sessions = new Sessions(warehouse)) {
            stopper = () -> run.stop(sessions);
            if (interrupted) {
                run.stop(sessions);
            }
            run.perform(sessions);
            stopper = () -> {};
            ExecutionResult result = new ExecutionResult(
                    run.results,
                    started,
                    Duration.ofNanos(System.nanoTime() - startNanos),
                    sessions.warehouseTime(),
                    interrupted);
            listener.runFinished(result);
            return result;
        }
    }

    /** Begins no further node and cancels the statements that run; {@link #execute} then returns what there is. May be called from any thread. */
    public void interrupt() {
        interrupted = true;
        stopper.run();
    }

    /** One run of one graph. */
    private final class Run {
        private final RunGraph graph;
        private final ExecutionOptions options;
        private final RunQueue queue;
        private final List<NodeResult> results = new ArrayList<>();
        private int started;

        Run(RunGraph graph, ExecutionOptions options) {
            this.graph = graph;
            this.options = options;
            this.queue = new RunQueue(graph, options.failFast());
        }

        void perform(Sessions sessions) {
            listener.runStarted(graph.nodes().size(), options.threads());
            List<NodeResult> before = inSession(sessions, hooks::before);
            results.addAll(before);
            if (hooks.holdNodes(before)) {
                skip(queue.stop(), "an on-run-start hook failed");
            } else {
                work(sessions);
            }
            List<NodeResult> soFar = List.copyOf(results);
            results.addAll(inSession(sessions, session -> hooks.after(session, soFar)));
        }

        private List<NodeResult> inSession(Sessions sessions, HookStep step) {
            if (!hooks.any()) {
                return List.of();
            }
            Optional<Session> session = sessions.open();
            return session.isEmpty() ? List.of() : step.run(session.get());
        }

        private void work(Sessions sessions) {
            int count = Math.min(options.threads(), Math.max(1, graph.nodes().size()));
            AtomicReference<Throwable> defect = new AtomicReference<>();
            List<Thread> workers = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                Thread worker = new Thread(null, () -> workUntilDone(sessions, defect), "Thread-" + i, STACK_BYTES);
                worker.start();
                workers.add(worker);
            }
            for (Thread worker : workers) {
                join(worker);
            }
            if (defect.get() instanceof RuntimeException failure) {
                throw failure;
            }
            if (defect.get() instanceof Error failure) {
                throw failure;
            }
        }

        private void workUntilDone(Sessions sessions, AtomicReference<Throwable> defect) {
            try {
                Optional<Node> next = queue.take();
                Optional<Session> session = next.isEmpty() ? Optional.empty() : sessions.open();
                while (next.isPresent()) {
                    Node node = next.get();
                    int index = begin(node);
                    NodeResult result = session.isPresent() ? runner.run(node, session.get()) : stopped(node);
                    end(result, index);
                    next = queue.take();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) {
                defect.compareAndSet(null, failure);
                queue.stop();
            }
        }

        private NodeResult stopped(Node node) {
            return NodeResult.skipped(node, "the run was stopped", List.of(), clock.instant());
        }

        private synchronized int begin(Node node) {
            int index = ++started;
            listener.nodeStarted(node, index, graph.nodes().size());
            return index;
        }

        private synchronized void end(NodeResult result, int index) {
            results.add(result);
            listener.nodeFinished(result, index, graph.nodes().size());
            Outcome outcome = result.status().failed() ? Outcome.FAILED : Outcome.DONE;
            skip(queue.done(result.node().id(), outcome), "");
        }

        private synchronized void skip(List<Skip> skips, String because) {
            for (Skip skip : skips) {
                List<NodeId> causes = skip.because().stream().map(Node::id).toList();
                String message = because.isEmpty() ? SkipMessages.of(skip) : because;
                NodeResult result = NodeResult.skipped(skip.node(), message, causes, clock.instant());
                results.add(result);
                listener.nodeFinished(result, ++started, graph.nodes().size());
            }
        }

        void stop(Sessions sessions) {
            skip(queue.stop(), "the run was stopped");
            sessions.cancelAll();
        }
    }

    /** A step that needs a session and gives results. */
    @FunctionalInterface
    private interface HookStep {
        List<NodeResult> run(Session session);
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolkitException(Diagnostic.error(ErrorCode.INTERRUPTED, "the run was interrupted"), e);
        }
    }
}
