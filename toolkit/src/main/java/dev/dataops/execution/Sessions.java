package dev.dataops.execution;

import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.Warehouse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sessions of a run's workers: one each, opened when first needed, cancelled together. */
final class Sessions implements AutoCloseable {
    private final Warehouse warehouse;
    private final List<Session> open = new ArrayList<>();
    private boolean cancelled;

    Sessions(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Opens a session for a worker; empty once the run is cancelled. */
    synchronized Optional<Session> open() {
        if (cancelled) {
            return Optional.empty();
        }
        Session session = warehouse.open();
        open.add(session);
        return Optional.of(session);
    }

    /** Stops whatever runs in any session, and opens none any more. */
    synchronized void cancelAll() {
        cancelled = true;
        open.forEach(Session::cancel);
    }

    /** Returns the time that all sessions together have waited for the warehouse. */
    synchronized Duration warehouseTime() {
        return Duration.ofNanos(open.stream().mapToLong(Session::warehouseNanos).sum());
    }

    @Override
    public synchronized void close() {
        open.forEach(Session::close);
    }
}
