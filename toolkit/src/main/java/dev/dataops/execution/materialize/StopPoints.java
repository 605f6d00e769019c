package dev.dataops.execution.materialize;

/**
 * Places at which a test may hold a real process to kill it there. In production nobody listens.
 *
 * <p>Points are named {@code <step>:<unique id>}; steps are {@code before}, {@code candidate} (built, not published), {@code published} and {@code after}.
 */
@FunctionalInterface
public interface StopPoints {
    /** Never stops. */
    StopPoints NONE = point -> {};

    /** Is called when a point is reached; may never return. */
    void reached(String point);
}
