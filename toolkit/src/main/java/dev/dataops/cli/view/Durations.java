package dev.dataops.cli.view;

import java.util.Locale;

/** Durations for people: {@code 0.04s}, {@code 12.3s}, {@code 3m08s}, {@code 1h02m}. */
final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Durations() {}

    static String of(double seconds) {
        if (seconds < 9.995) {
            return String.format(Locale.ROOT, "%.2fs", seconds);
        }
        if (seconds < 59.95) {
            return String.format(Locale.ROOT, "%.1fs", seconds);
        }
        long whole = Math.round(seconds);
        return whole < HOUR
                ? String.format(Locale.ROOT, "%dm%02ds", whole / MINUTE, whole % MINUTE)
                : String.format(Locale.ROOT, "%dh%02dm", whole / HOUR, whole % HOUR / MINUTE);
    }
}
