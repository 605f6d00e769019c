package dev.dataops.warehouse.duckdb;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What to do while another process has the database open.
 *
 * @param limit how long to wait; zero to give up at once
 * @param notice is told once, when the waiting begins, what is waited for
 */
public record LockWait(Duration limit, Consumer<String> notice) {
    /** Gives up at once. */
    public static final LockWait NONE = new LockWait(Duration.ZERO, notice -> {});
}
