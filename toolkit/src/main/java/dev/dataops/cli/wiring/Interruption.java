package dev.dataops.cli.wiring;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a run end in order when the process is asked to stop (Ctrl-C, SIGTERM): the run is told, its results are written, then the process ends with the signal's own
 * exit code, 130 for Ctrl-C.
 */
final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    awaitEnd();
                },
                "interruption");
    }

    /** Does work, calling {@code stop} if the process is asked to stop meanwhile; the process then ends when the work has. */
    static <T> T during(Supplier<T> work, Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        try {
            return work.get();
        } finally {
            interruption.end();
        }
    }

    private void awaitEnd() {
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that everything is written and the process may end. */
    private void end() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process is ending already; the hook waits for nothing more.
        }
    }
}
