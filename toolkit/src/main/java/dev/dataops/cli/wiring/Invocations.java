package dev.dataops.cli.wiring;

import dev.dataops.cli.shell.Shell;
import dev.dataops.cli.shell.Version;
import java.util.UUID;

/** Begins invocations. */
public final class Invocations {
    private Invocations() {}

    /** Returns a new invocation of a command, beginning now. */
    public static Invocation begin(Shell shell, String command) {
        return new Invocation(UUID.randomUUID(), shell.clock().instant(), command, Version.number());
    }
}
