package dev.dataops.cli.wiring;

import dev.dataops.execution.materialize.StopPoints;
import java.io.PrintWriter;
import java.util.Optional;

/** Holds the process for ever at the point that a test names, after saying so on stderr, so that the test can kill it there. */
final class HoldingStopPoints implements StopPoints {
    private static final String PROPERTY = "dataops.test.stop-at";

    private final String wanted;
    private final PrintWriter err;

    private HoldingStopPoints(String wanted, PrintWriter err) {
        this.wanted = wanted;
        this.err = err;
    }

    /** Returns the stop points of this process: none, unless the system property {@value #PROPERTY} names one. */
    static StopPoints ofProcess(PrintWriter err) {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .<StopPoints>map(point -> new HoldingStopPoints(point, err))
                .orElse(StopPoints.NONE);
    }

    @Override
    public void reached(String point) {
        if (!point.equals(wanted)) {
            return;
        }
        err.println("stopped at " + point);
        err.flush();
        while (true) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                // Only a kill ends it.
            }
        }
    }
}
