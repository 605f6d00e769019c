package dev.dataops.macros.value;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dates and times as templates know them. */
public final class PythonTimes {
    private PythonTimes() {}

    /** Returns an instant as a datetime in UTC. */
    public static @Nullable Object of(Instant instant) {
        return null;
    }
}
