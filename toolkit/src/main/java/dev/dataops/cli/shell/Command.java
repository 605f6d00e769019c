package dev.dataops.cli.shell;

/** A command: an object whose options picocli has filled in. */
public interface Command {
    /**
     * Does what was asked for.
     *
     * @param shell the streams to write to and whatever else is around
     * @return the {@link ExitCode}
     * @throws dev.dataops.core.ToolkitException when it cannot go on; its findings are shown, its exit code is that of the process
     */
    int run(Shell shell);
}
