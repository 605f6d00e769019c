package dev.dataops.cli.wiring;

import java.util.UUID;

/** Begins invocations. */
public final class Invocations {
    private Invocations() {}

    /** Returns a new invocation of a command, beginning now. */
    public static Invocation begin(Surroundings around, String command) {
        return new Invocation(UUID.randomUUID(), around.clock().instant(), command, around.version());
    }
}
