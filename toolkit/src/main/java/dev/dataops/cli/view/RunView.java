package dev.dataops.cli.view;

import dev.dataops.cli.shell.Shell;
import dev.dataops.core.Diagnostic;
import dev.dataops.execution.result.ExecutionListener;
import dev.dataops.execution.result.ExecutionResult;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.macros.TemplateListener;
import dev.dataops.project.Project;
import java.util.List;
import java.util.Locale;

/** Tells of a run in plain lines on stderr. */
public final class RunView implements ExecutionListener, TemplateListener {
    private final Shell shell;

    /** Creates the view for a command. */
    public RunView(Shell shell) {
        this.shell = shell;
    }

    /** Says what was loaded, and what is odd about it. */
    public void loaded(Project project) {
        project.target().notice().ifPresent(this::say);
        project.warnings().forEach(this::warn);
    }

    /** Says that nothing was selected. */
    public void nothingToDo() {
        say("Nothing to do: no node is selected.");
    }

    @Override
    public void nodeFinished(NodeResult result, int index, int total) {
        say(String.format(
                Locale.ROOT,
                "%d of %d %s %s %s [%.2fs]",
                index,
                total,
                result.status().label().toUpperCase(Locale.ROOT),
                result.node().type().label(),
                result.node().name(),
                result.seconds()));
    }

    /** Says what came of it all. */
    public void summary(ExecutionResult result) {
        for (NodeResult node : result.results()) {
            if (node.status().failed() || node.status() == NodeStatus.WARN) {
                shell.show(node.problems());
                node.compiled().ifPresent(sql -> shell.err().println("  compiled SQL: " + sql.path()));
            }
        }
        say(String.format(
                Locale.ROOT,
                "%d passed, %d warned, %d failed, %d skipped in %.2fs",
                result.count(NodeStatus.SUCCESS) + result.count(NodeStatus.PASS),
                result.count(NodeStatus.WARN),
                result.count(NodeStatus.ERROR) + result.count(NodeStatus.FAIL),
                result.count(NodeStatus.SKIPPED),
                result.elapsed().toNanos() / 1e9));
    }

    @Override
    public void log(String nodeId, String message, boolean info) {
        if (info) {
            say(message);
        }
    }

    @Override
    public void print(String message) {
        shell.out().println(message);
    }

    @Override
    public void warn(Diagnostic warning) {
        if (shell.tells()) {
            shell.show(List.of(warning));
        }
    }

    private void say(String line) {
        if (shell.tells()) {
            shell.err().println(line);
        }
    }
}
