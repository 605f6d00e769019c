package dev.dataops.cli.view;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Verbosity;
import dev.dataops.cli.terminal.DiagnosticText;
import dev.dataops.cli.terminal.Printable;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.Severity;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.graph.select.Selection;
import dev.dataops.macros.TemplateListener;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells of a run on stderr: a live view where a person watches, plain lines elsewhere, a summary at the end. Safe for use by several threads. */
public final class RunView implements ExecutionListener, TemplateListener, AutoCloseable {
    /** Where a person watches, nodes that went well have lines of their own only in runs up to this size. */
    private static final int SMALL_RUN = 100;

    private static final long REDRAW_MILLIS = 100;

    private final Shell shell;
    private final LongSupplier nanos;
    private final ResultLine resultLine;
    private final DiagnosticText diagnostics;
    private @Nullable LiveRegion live;
    private int done;

    /** Creates the view for a command. */
    public RunView(Shell shell) {
        this(shell, System::nanoTime);
    }

    RunView(Shell shell, LongSupplier nanos) {
        this.shell = shell;
        this.nanos = nanos;
        this.resultLine = new ResultLine(shell.errTerminal());
        this.diagnostics = new DiagnosticText(shell.errTerminal());
    }

    /** Says what was loaded, and what is odd about it. */
    public void loaded(Project project) {
        project.target().notice().ifPresent(notice -> say(Printable.text(notice)));
        warn(project.warnings());
    }

    /** Says by which selector nodes were selected, if nobody named one, and what is odd about the selection. */
    public void selected(Selection selection) {
        selection
                .defaultSelector()
                .ifPresent(name -> say("Using the default selector '" + Printable.line(name) + "' of selectors.yml"));
        warn(selection.warnings());
    }

    /** Says that the project was read. */
    public void parsed(Project project) {
        say(project.nodes().size() + " nodes, " + project.macros().all().size() + " macros, "
                + project.packages().size() + (project.packages().size() == 1 ? " package" : " packages"));
    }

    /** Says how much was compiled. */
    public void compiled(ExecutionResult result) {
        long nodes = result.count(NodeStatus.SUCCESS);
        say(nodes + (nodes == 1 ? " node" : " nodes") + " compiled");
    }

    /** Returns a listener that tells of failing nodes only. */
    public ExecutionListener onlyFailures() {
        return new ExecutionListener() {
            @Override
            public void nodeFinished(NodeResult result, int index, int total) {
                if (result.status().failed()) {
                    RunView.this.nodeFinished(result, index, total);
                }
            }
        };
    }

    /** Says that nothing was selected. */
    public void nothingToDo() {
        say("Nothing to do: no node is selected.");
    }

    @Override
    public synchronized void runStarted(int nodes, int threads) {
        say("Running " + nodes + (nodes == 1 ? " node" : " nodes") + (threads > 1 ? ", " + threads + " at once" : ""));
        if (shell.tells() && shell.errTerminal().interactive()) {
            int width = shell.errTerminal().width(shell.environment());
            live = new LiveRegion(shell.err(), shell.errTerminal(), width, nanos, nodes);
            Thread redraw = new Thread(this::redrawUntilClosed, "progress");
            redraw.setDaemon(true);
            redraw.start();
        }
    }

    private void redrawUntilClosed() {
        try {
            while (redraw()) {
                Thread.sleep(REDRAW_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Draws the live view as it stands now; returns whether there is one. */
    synchronized boolean redraw() {
        if (live == null) {
            return false;
        }
        live.draw();
        return true;
    }

    @Override
    public synchronized void nodeStarted(Node node, int index, int total) {
        if (live != null) {
            live.started(node);
        }
    }

    @Override
    public synchronized void nodeFinished(NodeResult result, int index, int total) {
        done++;
        if (live != null) {
            live.finished(result.node().id(), result.status().failed());
        }
        boolean well = result.status() == NodeStatus.SUCCESS
                || result.status() == NodeStatus.PASS
                || result.status() == NodeStatus.NO_OP;
        if (live == null || !well || total <= SMALL_RUN) {
            say(resultLine.of(result, done, total));
        }
    }

    @Override
    public void said(String line) {
        say(Printable.text(line));
    }

    @Override
    public void runFinished(ExecutionResult result) {
        close();
    }

    /** Says what came of it all. */
    public synchronized void summary(ExecutionResult result) {
        RunSummary.lines(shell.errTerminal(), result, !shell.tells())
                .forEach(line -> shell.err().println(line));
        shell.err().flush();
    }

    /** Takes the live view away. */
    @Override
    public synchronized void close() {
        if (live != null) {
            live.erase();
            live = null;
        }
    }

    @Override
    public void log(String nodeId, String message, boolean info) {
        if (info || shell.settings().verbosity() == Verbosity.DEBUG) {
            say(Printable.text(message));
        }
    }

    @Override
    public synchronized void print(String message) {
        if (live != null) {
            live.erase();
        }
        shell.out().println(message);
    }

    @Override
    public void warn(Diagnostic warning) {
        warn(List.of(warning));
    }

    /**
     * Shows warnings.
     *
     * @throws ToolkitException with all of them where warnings are errors
     */
    public void warn(List<Diagnostic> warnings) {
        if (shell.settings().warnError() && !warnings.isEmpty()) {
            throw new ToolkitException(warnings.stream().map(RunView::error).toList(), null);
        }
        warnings.forEach(warning -> say(diagnostics.of(warning)));
    }

    private static Diagnostic error(Diagnostic warning) {
        return new Diagnostic(
                warning.code(), Severity.ERROR, warning.message(), warning.where(), warning.node(), warning.hint());
    }

    private synchronized void say(String line) {
        if (live != null) {
            live.print(line);
        } else if (shell.tells()) {
            shell.err().println(line);
        }
    }
}
