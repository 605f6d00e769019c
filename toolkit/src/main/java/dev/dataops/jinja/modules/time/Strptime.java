package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.JinjaException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strptime}: reads a date and time that is written in a layout of codes such as {@code %Y-%m-%d}. */
final class Strptime {
    private final String text;
    private final String layout;
    private int at;

    private int year = 1900;
    private int month = 1;
    private int day = 1;
    private int dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int micros;
    private boolean afternoon;
    private boolean halfDays;
    private @Nullable TimeZoneInfo zone;

    private Strptime(String text, String layout) {
        this.text = text;
        this.layout = layout;
    }

    static PyDateTime parse(String text, String layout) {
        Strptime parser = new Strptime(text, layout);
        parser.run(layout);
        if (parser.at < text.length()) {
            throw JinjaException.of("unconverted data remains: " + text.substring(parser.at));
        }
        return parser.result();
    }

    private PyDateTime result() {
        int hours = halfDays ? hour % 12 + (afternoon ? 12 : 0) : hour;
        try {
            LocalDate date = dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
            return PyDateTime.of(date.atTime(LocalTime.of(hours, minute, Math.min(second, 59), micros * 1000)), zone);
        } catch (DateTimeException e) {
            throw JinjaException.of("day is out of range for month");
        }
    }

    private void run(String codes) {
        for (int i = 0; i < codes.length(); i++) {
            char c = codes.charAt(i);
            if (Strings.isSpace(c)) {
                skipSpace();
            } else if (c == '%' && i + 1 < codes.length()) {
                read(codes.charAt(++i));
            } else if (at < text.length() && Character.toLowerCase(text.charAt(at)) == Character.toLowerCase(c)) {
                at++;
            } else {
                throw mismatch();
            }
        }
    }

    private void skipSpace() {
        int from = at;
        while (at < text.length() && Strings.isSpace(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw mismatch();
        }
    }

    private void read(char code) {
        switch (code) {
            case 'Y' -> year = number(4, 4, 1, 9999);
            case 'y' -> {
                int two = number(2, 2, 0, 99);
                year = two < 69 ? 2000 + two : 1900 + two;
            }
            case 'm' -> month = number(1, 2, 1, 12);
            case 'd' -> day = number(1, 2, 1, 31);
            case 'j' -> dayOfYear = number(1, 3, 1, 366);
            case 'H' -> hour = number(1, 2, 0, 23);
            case 'I' -> {
                halfDays = true;
                hour = number(1, 2, 1, 12);
            }
            case 'M' -> minute = number(1, 2, 0, 59);
            case 'S' -> second = number(1, 2, 0, 61);
            case 'f' -> micros = fraction();
            case 'p' -> afternoon = name(List.of("AM", "PM"), 2) == 1;
            case 'b', 'h' -> month = name(Strftime.MONTHS, 3) + 1;
            case 'B' -> month = name(Strftime.MONTHS, 99) + 1;
            case 'a' -> name(Strftime.DAYS, 3);
            case 'A' -> name(Strftime.DAYS, 99);
            case 'w' -> number(1, 1, 0, 6);
            case 'z' -> zone = readZone();
            case 'Z' -> readZoneName();
            case 'T', 'X' -> run("%H:%M:%S");
            case 'D', 'x' -> run("%m/%d/%y");
            case 'F' -> run("%Y-%m-%d");
            case 'R' -> run("%H:%M");
            case 'c' -> run("%a %b %d %H:%M:%S %Y");
            case '%' -> {
                if (at >= text.length() || text.charAt(at++) != '%') {
                    throw mismatch();
                }
            }
            default -> throw JinjaException.of("'" + code + "' is a bad directive in format '" + layout + "'");
        }
    }

    private int number(int least, int most, int min, int max) {
        int end = at;
        int value = 0;
        while (end < text.length() && end < at + most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            int next = value * 10 + text.charAt(end) - '0';
            if (next > max) {
                break;
            }
            value = next;
            end++;
        }
        if (end - at < least || value < min) {
            throw mismatch();
        }
        at = end;
        return value;
    }

    private int fraction() {
        int from = at;
        int value = number(1, 6, 0, 999_999);
        for (int digits = at - from; digits < 6; digits++) {
            value *= 10;
        }
        return value;
    }

    private int name(List<String> names, int length) {
        String rest = text.substring(at).toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            String full = names.get(i).toLowerCase(Locale.ROOT);
            String name = full.substring(0, Math.min(length, full.length()));
            if (rest.startsWith(name)) {
                at += name.length();
                return i;
            }
        }
        throw mismatch();
    }

    private TimeZoneInfo readZone() {
        if (at < text.length() && text.charAt(at) == 'Z') {
            at++;
            return FixedZone.UTC;
        }
        int end = at + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        try {
            ZoneOffset offset =
                    ZoneOffset.of(text.substring(Math.min(at, text.length()), Math.min(end, text.length())));
            at = end;
            return FixedZone.of(offset, null);
        } catch (DateTimeException e) {
            throw mismatch();
        }
    }

    private void readZoneName() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw mismatch();
        }
    }

    private JinjaException mismatch() {
        return JinjaException.of("time data '" + text + "' does not match format '" + layout + "'");
    }
}
