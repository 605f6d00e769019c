package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code datetime.time}. */
public final class PyTime implements JinjaObject, Comparable<PyTime> {
    private static final Signature PARTS = Signature.of()
            .optional("hour", 0L)
            .optional("minute", 0L)
            .optional("second", 0L)
            .optional("microsecond", 0L)
            .optional("tzinfo", null);
    private static final Signature REPLACE = Signature.of()
            .optional("hour", null)
            .optional("minute", null)
            .optional("second", null)
            .optional("microsecond", null)
            .optional("tzinfo", null);
    private static final Signature FORMAT = Signature.of("format");
    private static final Signature ISO = Signature.of().optional("timespec", "auto");

    private final LocalTime time;
    private final @Nullable TimeZoneInfo zone;

    PyTime(LocalTime time, @Nullable TimeZoneInfo zone) {
        this.time = time;
        this.zone = zone;
    }

    /** Returns a time of day as a template sees it. */
    public static PyTime of(LocalTime time) {
        return new PyTime(time, null);
    }

    static PyTime create(Arguments arguments) {
        Bound bound = arguments.bind("time", PARTS);
        return new PyTime(time(bound, LocalTime.MIDNIGHT), TimeZoneInfo.of(bound.get("tzinfo")));
    }

    /** Returns the time that the parameters {@code hour} to {@code microsecond} give, with parts of another where they are missing. */
    static LocalTime time(Bound bound, LocalTime own) {
        int hour = PyDate.or(bound.get("hour"), own.getHour());
        int minute = PyDate.or(bound.get("minute"), own.getMinute());
        int second = PyDate.or(bound.get("second"), own.getSecond());
        int micros = PyDate.or(bound.get("microsecond"), own.getNano() / 1000);
        if (micros < 0 || micros > 999_999) {
            throw JinjaException.of("microsecond must be in 0..999999");
        }
        try {
            return LocalTime.of(hour, minute, second, micros * 1000);
        } catch (DateTimeException e) {
            String part = hour < 0 || hour > 23
                    ? "hour must be in 0..23"
                    : minute < 0 || minute > 59 ? "minute must be in 0..59" : "second must be in 0..59";
            throw JinjaException.of(part);
        }
    }

    LocalTime time() {
        return time;
    }

    @Nullable
    TimeZoneInfo zone() {
        return zone;
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object part = part(time, name);
        if (part != null) {
            return part;
        }
        return switch (name) {
            case "tzinfo" -> zone;
            case "isoformat" ->
                (JinjaCallable)
                        arguments -> iso(arguments.bind("isoformat", ISO).text("timespec"));
            case "strftime" ->
                (JinjaCallable)
                        arguments -> format(arguments.bind("strftime", FORMAT).text("format"));
            case "replace" -> (JinjaCallable) this::replace;
            case "tzname" -> (JinjaCallable) arguments -> zone == null ? null : zone.abbreviation();
            default -> Undefined.attribute(this, name);
        };
    }

    /** Returns what times have in common with times of a date, or null. */
    static @Nullable Object part(LocalTime time, String name) {
        return switch (name) {
            case "hour" -> (long) time.getHour();
            case "minute" -> (long) time.getMinute();
            case "second" -> (long) time.getSecond();
            case "microsecond" -> (long) time.getNano() / 1000;
            case "fold" -> 0L;
            default -> null;
        };
    }

    private Object replace(Arguments arguments) {
        Bound bound = arguments.bind("replace", REPLACE);
        return new PyTime(time(bound, time), bound.given("tzinfo") ? TimeZoneInfo.of(bound.get("tzinfo")) : zone);
    }

    private String iso(String precision) {
        return IsoText.time(time, precision) + (zone == null ? "" : IsoText.offset(zone.offset(), true));
    }

    @Override
    public String format(String specification) {
        return Strftime.format(LocalDate.of(1900, 1, 1).atTime(time), zone, specification);
    }

    @Override
    public String str() {
        return iso("auto");
    }

    @Override
    public String repr() {
        int micros = time.getNano() / 1000;
        StringBuilder text = new StringBuilder("datetime.time(").append(time.getHour());
        text.append(", ").append(time.getMinute());
        if (time.getSecond() != 0 || micros != 0) {
            text.append(", ").append(time.getSecond());
        }
        if (micros != 0) {
            text.append(", ").append(micros);
        }
        return text.append(zone == null ? "" : ", tzinfo=" + zone.repr())
                .append(')')
                .toString();
    }

    @Override
    public String typeName() {
        return "datetime.time";
    }

    @Override
    public int compareTo(PyTime other) {
        return time.compareTo(other.time);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyTime that && time.equals(that.time) && (zone == null) == (that.zone == null);
    }

    @Override
    public int hashCode() {
        return time.hashCode();
    }
}
