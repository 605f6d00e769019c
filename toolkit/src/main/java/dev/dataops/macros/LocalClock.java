package dev.dataops.macros;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock in the system's time zone, which is looked up when it is first asked for: start-up need not wait for that. */
final class LocalClock extends Clock {
    static final Clock INSTANCE = new LocalClock();

    private LocalClock() {}

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
