package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.value.JinjaException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates and times in the way of ISO 8601, as Python's {@code isoformat} writes and {@code fromisoformat} reads them. */
final class IsoText {
    private IsoText() {}

    static StringBuilder append(StringBuilder text, int number, int digits) {
        String shown = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, digits - shown.length()))).append(shown);
    }

    static String date(LocalDate date) {
        StringBuilder text = new StringBuilder(10);
        append(text, date.getYear(), 4).append('-');
        append(text, date.getMonthValue(), 2).append('-');
        return append(text, date.getDayOfMonth(), 2).toString();
    }

    /** Returns a time down to {@code hours}, {@code minutes}, {@code seconds}, {@code milliseconds}, {@code microseconds}, or {@code auto}. */
    static String time(LocalTime time, String precision) {
        StringBuilder text = new StringBuilder(15);
        append(text, time.getHour(), 2);
        if (precision.equals("hours")) {
            return text.toString();
        }
        append(text.append(':'), time.getMinute(), 2);
        if (precision.equals("minutes")) {
            return text.toString();
        }
        append(text.append(':'), time.getSecond(), 2);
        int micros = time.getNano() / 1000;
        return switch (precision) {
            case "seconds" -> text.toString();
            case "milliseconds" -> append(text.append('.'), micros / 1000, 3).toString();
            case "microseconds" -> append(text.append('.'), micros, 6).toString();
            case "auto" -> (micros == 0 ? text : append(text.append('.'), micros, 6)).toString();
            default -> throw JinjaException.of("Unknown timespec value");
        };
    }

    static String offset(ZoneOffset offset, boolean colon) {
        int seconds = Math.abs(offset.getTotalSeconds());
        StringBuilder text = new StringBuilder(9).append(offset.getTotalSeconds() < 0 ? '-' : '+');
        append(text, seconds / 3600, 2).append(colon ? ":" : "");
        append(text, seconds / 60 % 60, 2);
        if (seconds % 60 != 0) {
            append(text.append(colon ? ":" : ""), seconds % 60, 2);
        }
        return text.toString();
    }

    static LocalDate parseDate(String text) {
        return parseDate(text, text);
    }

    private static LocalDate parseDate(String text, String whole) {
        try {
            return text.indexOf('-') < 0
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(
                            text,
                            text.indexOf('W') < 0 ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.ISO_WEEK_DATE);
        } catch (DateTimeException e) {
            throw JinjaException.of("Invalid isoformat string: '" + whole + "'");
        }
    }

    static PyDateTime parseDateTime(String text) {
        int split = 10;
        if (text.length() <= split) {
            return PyDateTime.of(parseDate(text).atStartOfDay(), null);
        }
        LocalDate date = parseDate(text.substring(0, split), text);
        String rest = text.substring(split + 1);
        int zoneAt = zoneStart(rest);
        TimeZoneInfo zone = zoneAt < 0 ? null : parseZone(rest.substring(zoneAt), text);
        LocalTime time = parseTime(zoneAt < 0 ? rest : rest.substring(0, zoneAt), text);
        return PyDateTime.of(LocalDateTime.of(date, time), zone);
    }

    private static int zoneStart(String time) {
        for (int i = 0; i < time.length(); i++) {
            char c = time.charAt(i);
            if (c == '+' || c == '-' || c == 'Z') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable TimeZoneInfo parseZone(String zone, String whole) {
        try {
            return FixedZone.of(zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone), null);
        } catch (DateTimeException e) {
            throw JinjaException.of("Invalid isoformat string: '" + whole + "'");
        }
    }

    static LocalTime parseTime(String time, String whole) {
        try {
            return LocalTime.parse(time.length() == 2 ? time.concat(":00") : time);
        } catch (DateTimeException e) {
            throw JinjaException.of("Invalid isoformat string: '" + whole + "'");
        }
    }
}
