package dev.dataops.cli.wiring;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end in order when the process is asked to stop (Ctrl-C, SIGTERM): the run is told, its results are written, then the process ends with the signal's own
 * exit code, 130 for Ctrl-C. Closed when the run is over.
 */
final class Interruption implements AutoCloseable {
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

    /** Calls {@code stop} when the process is asked to stop, until this is closed. */
    static Interruption calling(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
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
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process is ending already; the hook waits for nothing more.
        }
    }
}
