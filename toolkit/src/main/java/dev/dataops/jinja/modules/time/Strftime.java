package dev.dataops.jinja.modules.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strftime}: dates and times in a layout of codes such as {@code %Y-%m-%d}, with glibc's flags {@code - _ 0 ^}. */
final class Strftime {
    static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final LocalDateTime wall;
    private final @Nullable TimeZoneInfo zone;

    private Strftime(LocalDateTime wall, @Nullable TimeZoneInfo zone) {
        this.wall = wall;
        this.zone = zone;
    }

    static String format(LocalDateTime wall, @Nullable TimeZoneInfo zone, String layout) {
        return new Strftime(wall, zone).format(layout);
    }

    private String format(String layout) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < layout.length(); i++) {
            char c = layout.charAt(i);
            if (c != '%' || i + 1 == layout.length()) {
                out.append(c);
                continue;
            }
            char flag = layout.charAt(i + 1);
            boolean flagged = "-_0^".indexOf(flag) >= 0 && i + 2 < layout.length();
            i += flagged ? 2 : 1;
            append(out, layout.charAt(i), flagged ? flag : ' ');
        }
        return out.toString();
    }

    private void append(StringBuilder out, char code, char flag) {
        String text = text(code);
        if (text != null) {
            out.append(flag == '^' ? text.toUpperCase(Locale.ROOT) : text);
            return;
        }
        int width = width(code);
        if (width == 0) {
            out.append('%').append(flag == ' ' ? "" : String.valueOf(flag)).append(code);
            return;
        }
        char fill = flag == ' ' ? (code == 'e' || code == 'k' || code == 'l' ? '_' : '0') : flag;
        String number = Long.toString(number(code));
        if (fill != '-') {
            out.append((fill == '_' ? " " : "0").repeat(Math.max(0, width - number.length())));
        }
        out.append(number);
    }

    private @Nullable String text(char code) {
        return switch (code) {
            case 'a' -> DAYS.get(wall.getDayOfWeek().getValue() - 1).substring(0, 3);
            case 'A' -> DAYS.get(wall.getDayOfWeek().getValue() - 1);
            case 'b', 'h' -> MONTHS.get(wall.getMonthValue() - 1).substring(0, 3);
            case 'B' -> MONTHS.get(wall.getMonthValue() - 1);
            case 'p' -> wall.getHour() < 12 ? "AM" : "PM";
            case 'P' -> wall.getHour() < 12 ? "am" : "pm";
            case 'z' -> zone == null ? "" : IsoText.offset(zone.offset(), false);
            case 'Z' -> zone == null ? "" : zone.abbreviation();
            case 'c' -> format("%a %b %e %H:%M:%S %Y");
            case 'x', 'D' -> format("%m/%d/%y");
            case 'X', 'T' -> format("%H:%M:%S");
            case 'R' -> format("%H:%M");
            case 'r' -> format("%I:%M:%S %p");
            case 'F' -> format("%Y-%m-%d");
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> null;
        };
    }

    private static int width(char code) {
        return switch (code) {
            case 'w', 'u', 's', 'Y' -> 1;
            case 'j' -> 3;
            case 'G' -> 4;
            case 'f' -> 6;
            case 'd', 'e', 'm', 'y', 'C', 'g', 'H', 'k', 'I', 'l', 'M', 'S', 'U', 'W', 'V' -> 2;
            default -> 0;
        };
    }

    private long number(char code) {
        int sundayBased = wall.getDayOfWeek().getValue() % 7;
        return switch (code) {
            case 'd', 'e' -> wall.getDayOfMonth();
            case 'm' -> wall.getMonthValue();
            case 'y' -> wall.getYear() % 100;
            case 'Y' -> wall.getYear();
            case 'C' -> wall.getYear() / 100;
            case 'H', 'k' -> wall.getHour();
            case 'I', 'l' -> wall.get(ChronoField.CLOCK_HOUR_OF_AMPM);
            case 'M' -> wall.getMinute();
            case 'S' -> wall.getSecond();
            case 'f' -> wall.getNano() / 1000;
            case 'j' -> wall.getDayOfYear();
            case 'w' -> sundayBased;
            case 'u' -> wall.getDayOfWeek().getValue();
            case 'U' -> (wall.getDayOfYear() + 6 - sundayBased) / 7;
            case 'W' -> (wall.getDayOfYear() + 6 - (sundayBased + 6) % 7) / 7;
            case 'G' -> wall.get(IsoFields.WEEK_BASED_YEAR);
            case 'g' -> wall.get(IsoFields.WEEK_BASED_YEAR) % 100;
            case 'V' -> wall.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            default -> wall.toEpochSecond(zone == null ? ZoneOffset.UTC : zone.offset());
        };
    }
}
