package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaOperand;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** {@code datetime.datetime}, with or without a time zone. */
public final class PyDateTime implements JinjaOperand, Comparable<PyDateTime> {
    private static final Signature PARTS = Signature.of("year", "month", "day")
            .optional("hour", 0L)
            .optional("minute", 0L)
            .optional("second", 0L)
            .optional("microsecond", 0L)
            .optional("tzinfo", null)
            .optional("fold", 0L);
    private static final Signature REPLACE = Signature.of()
            .optional("year", null)
            .optional("month", null)
            .optional("day", null)
            .optional("hour", null)
            .optional("minute", null)
            .optional("second", null)
            .optional("microsecond", null)
            .optional("tzinfo", null)
            .optional("fold", 0L);
    private static final Signature FORMAT = Signature.of("format");
    private static final Signature ISO = Signature.of().optional("sep", "T").optional("timespec", "auto");
    private static final Signature ZONE = Signature.of().optional("tz", null);

    private final LocalDateTime wall;
    private final @Nullable TimeZoneInfo zone;

    private PyDateTime(LocalDateTime wall, @Nullable TimeZoneInfo zone) {
        if (wall.getYear() < 1 || wall.getYear() > 9999) {
            throw JinjaException.of("date value out of range");
        }
        this.wall = wall.truncatedTo(ChronoUnit.MICROS);
        this.zone = zone;
    }

    static PyDateTime of(LocalDateTime wall, @Nullable TimeZoneInfo zone) {
        return new PyDateTime(wall, zone);
    }

    /** Returns a date and time without a time zone as a template sees it. */
    public static PyDateTime of(LocalDateTime wall) {
        return new PyDateTime(wall, null);
    }

    /** Returns a date and time at a distance from UTC as a template sees it. */
    public static PyDateTime of(OffsetDateTime moment) {
        return new PyDateTime(moment.toLocalDateTime(), FixedZone.of(moment.getOffset(), null));
    }

    /** Returns a moment in UTC, with the time zone {@code pytz.utc}, as a template sees it. */
    public static PyDateTime utc(Instant moment) {
        return new PyDateTime(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), FixedZone.PYTZ_UTC);
    }

    static PyDateTime create(Arguments arguments) {
        Bound bound = arguments.bind("datetime", PARTS);
        return new PyDateTime(
                PyDate.date(Numbers.toInt(bound.get(0)), Numbers.toInt(bound.get(1)), Numbers.toInt(bound.get(2)))
                        .atTime(PyTime.time(bound, LocalTime.MIDNIGHT)),
                TimeZoneInfo.of(bound.get("tzinfo")));
    }

    /** Returns the date and time that a clock on the wall shows. */
    public LocalDateTime wall() {
        return wall;
    }

    @Nullable
    TimeZoneInfo zone() {
        return zone;
    }

    PyDateTime withZone(@Nullable TimeZoneInfo other) {
        return new PyDateTime(wall, other);
    }

    /** Returns the same moment in another time zone; what has no time zone is taken as UTC. */
    PyDateTime inZone(TimeZoneInfo other) {
        LocalDateTime utc = utc();
        TimeZoneInfo then = other.at(utc);
        return new PyDateTime(utc.plusSeconds(then.offset().getTotalSeconds()), then);
    }

    private LocalDateTime utc() {
        return zone == null ? wall : wall.minusSeconds(zone.offset().getTotalSeconds());
    }

    /** Returns the moment; of a date and time without a time zone, as of the machine's zone, as Python does. */
    public Instant instant() {
        return zone == null ? wall.atZone(ZoneId.systemDefault()).toInstant() : wall.toInstant(zone.offset());
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object part = PyDate.part(wall.toLocalDate(), name);
        Object own = part == null ? PyTime.part(wall.toLocalTime(), name) : part;
        if (own != null) {
            return own;
        }
        return switch (name) {
            case "tzinfo" -> zone;
            case "date" -> (JinjaCallable) arguments -> PyDate.of(wall.toLocalDate());
            case "time" -> (JinjaCallable) arguments -> new PyTime(wall.toLocalTime(), null);
            case "timetz" -> (JinjaCallable) arguments -> new PyTime(wall.toLocalTime(), zone);
            case "timestamp" -> (JinjaCallable) arguments -> timestamp();
            case "utcoffset" ->
                (JinjaCallable) arguments -> zone == null
                        ? null
                        : PyTimedelta.ofSeconds(zone.offset().getTotalSeconds());
            case "tzname" -> (JinjaCallable) arguments -> zone == null ? null : zone.abbreviation();
            case "isoformat" -> (JinjaCallable) this::iso;
            case "strftime" ->
                (JinjaCallable)
                        arguments -> format(arguments.bind("strftime", FORMAT).text("format"));
            case "replace" -> (JinjaCallable) this::replace;
            case "astimezone" -> (JinjaCallable) this::inZone;
            case "ctime" -> (JinjaCallable) arguments -> format("%a %b %e %H:%M:%S %Y");
            default -> Undefined.attribute(this, name);
        };
    }

    private double timestamp() {
        Instant moment = instant();
        return (moment.getEpochSecond() * 1_000_000L + moment.getNano() / 1000) / 1e6;
    }

    private Object iso(Arguments arguments) {
        Bound bound = arguments.bind("isoformat", ISO);
        return iso(bound.text("sep"), bound.text("timespec"));
    }

    private String iso(String separator, String precision) {
        return IsoText.date(wall.toLocalDate())
                + separator
                + IsoText.time(wall.toLocalTime(), precision)
                + (zone == null ? "" : IsoText.offset(zone.offset(), true));
    }

    private Object replace(Arguments arguments) {
        Bound bound = arguments.bind("replace", REPLACE);
        TimeZoneInfo other = bound.given("tzinfo") ? TimeZoneInfo.of(bound.get("tzinfo")) : zone;
        return new PyDateTime(
                PyDate.replaced(wall.toLocalDate(), bound).atTime(PyTime.time(bound, wall.toLocalTime())), other);
    }

    private Object inZone(Arguments arguments) {
        TimeZoneInfo other = TimeZoneInfo.of(arguments.bind("astimezone", ZONE).get(0));
        PyDateTime aware = zone == null ? utc(instant()) : this;
        return aware.inZone(
                other == null ? FixedZone.of(ZoneId.systemDefault().getRules().getOffset(instant()), null) : other);
    }

    @Override
    public @Nullable Object operate(Operator operator, @Nullable Object other, boolean swapped) {
        if (other instanceof PyTimedelta delta && operator == Operator.ADD) {
            return new PyDateTime(wall.plus(delta.duration()), zone);
        }
        if (other instanceof PyTimedelta delta && operator == Operator.SUBTRACT && !swapped) {
            return new PyDateTime(wall.plus(delta.negated().duration()), zone);
        }
        if (other instanceof PyDateTime earlier && operator == Operator.SUBTRACT && !swapped) {
            if ((zone == null) != (earlier.zone == null)) {
                throw JinjaException.of("can't subtract offset-naive and offset-aware datetimes");
            }
            return PyTimedelta.of(Duration.between(earlier.utc(), utc()));
        }
        return UNKNOWN_OPERATION;
    }

    @Override
    public String format(String specification) {
        return Strftime.format(wall, zone, specification);
    }

    @Override
    public String str() {
        return iso(" ", "auto");
    }

    @Override
    public String repr() {
        int micros = wall.getNano() / 1000;
        StringBuilder text = new StringBuilder("datetime.datetime(").append(wall.getYear());
        text.append(", ").append(wall.getMonthValue()).append(", ").append(wall.getDayOfMonth());
        text.append(", ").append(wall.getHour()).append(", ").append(wall.getMinute());
        if (wall.getSecond() != 0 || micros != 0) {
            text.append(", ").append(wall.getSecond());
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
        return "datetime.datetime";
    }

    @Override
    public int compareTo(PyDateTime other) {
        if ((zone == null) != (other.zone == null)) {
            throw JinjaException.of("can't compare offset-naive and offset-aware datetimes");
        }
        return utc().compareTo(other.utc());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyDateTime moment
                && (zone == null) == (moment.zone == null)
                && utc().equals(moment.utc());
    }

    @Override
    public int hashCode() {
        return utc().hashCode();
    }
}
