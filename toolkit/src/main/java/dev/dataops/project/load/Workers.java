package dev.dataops.project.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A fixed number of threads that do the same to many things; results come in the order of the things. */
final class Workers implements AutoCloseable {
    /** Small enough that the threads end together, large enough that handing out is nothing. */
    private static final int CHUNK = 16;

    /** Deeply nested templates and macros need more stack than threads have by default. */
    private static final long STACK = 8L * 1024 * 1024;

    private final int count;
    private final ExecutorService pool;

    Workers(int count) {
        this.count = count;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(null, task, "load-" + number.incrementAndGet(), STACK);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns one worker for each processor. */
    static Workers forThisMachine() {
        return new Workers(Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /** Starts a task of its own. */
    <R> Future<R> start(Callable<R> task) {
        return pool.submit(task);
    }

    /** Applies a function to all things. The first failure is thrown when all threads have ended. */
    <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> function) {
        Object[] results = new Object[things.size()];
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            running.add(pool.submit(() -> {
                for (int from = next.getAndAdd(CHUNK); from < results.length; from = next.getAndAdd(CHUNK)) {
                    for (int at = from; at < Math.min(from + CHUNK, results.length); at++) {
                        results[at] = function.apply(things.get(at));
                    }
                }
            }));
        }
        running.forEach(Workers::await);
        @SuppressWarnings("unchecked")
        List<R> list = (List<R>) List.of(results);
        return list;
    }

    /** Returns the result of a task; a failure is thrown as it was. */
    static <R> R await(Future<R> task) {
        try {
            return task.get();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the project", exception);
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (exception.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(exception.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
