package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.modules.object.PyClass;
import dev.dataops.jinja.modules.object.PyModule;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The module datetime. */
public final class DatetimeModule {
    private static final Signature ZONE = Signature.of().optional("tz", null);
    private static final Signature TIMESTAMP = Signature.of("timestamp").optional("tz", null);
    private static final Signature TEXT = Signature.of("date_string");
    private static final Signature TEXT_AND_FORMAT = Signature.of("date_string", "format");
    private static final Signature ORDINAL = Signature.of("ordinal");
    private static final Signature COMBINE = Signature.of("date", "time").optional("tzinfo", null);
    private static final Signature OFFSET = Signature.of("offset").optional("name", null);

    private final Clock clock;

    private DatetimeModule(Clock clock) {
        this.clock = clock;
    }

    /** Returns the module; local time is that of the clock's zone. */
    public static JinjaObject create(Clock clock) {
        DatetimeModule module = new DatetimeModule(clock);
        return new PyModule(
                "datetime",
                Map.of(
                        "datetime",
                        module.datetimeClass(),
                        "date",
                        module.dateClass(),
                        "time",
                        timeClass(),
                        "timedelta",
                        new PyClass("datetime.timedelta", PyTimedelta::create, Map.of()),
                        "timezone",
                        timezoneClass(),
                        "UTC",
                        FixedZone.UTC,
                        "MINYEAR",
                        1L,
                        "MAXYEAR",
                        9999L));
    }

    private PyClass datetimeClass() {
        return new PyClass(
                "datetime.datetime",
                PyDateTime::create,
                Map.ofEntries(
                        function("now", this::now),
                        function("today", arguments -> local(clock.instant())),
                        function("utcnow", arguments -> utc(clock.instant())),
                        function("fromtimestamp", this::fromTimestamp),
                        function("utcfromtimestamp", a -> utc(moment(a.bind("utcfromtimestamp", TIMESTAMP)))),
                        function("strptime", DatetimeModule::strptime),
                        function("fromisoformat", a -> IsoText.parseDateTime(text(a, "fromisoformat"))),
                        function("fromordinal", a -> PyDateTime.of(ordinal(a).atStartOfDay())),
                        function("combine", DatetimeModule::combine),
                        Map.entry("min", PyDateTime.of(LocalDateTime.of(1, 1, 1, 0, 0))),
                        Map.entry("max", PyDateTime.of(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)))));
    }

    private PyClass dateClass() {
        return new PyClass(
                "datetime.date",
                PyDate::create,
                Map.ofEntries(
                        function("today", arguments -> PyDate.of(LocalDate.now(clock))),
                        function(
                                "fromtimestamp",
                                a -> PyDate.of(local(moment(a.bind("fromtimestamp", TIMESTAMP)))
                                        .wall()
                                        .toLocalDate())),
                        function("fromisoformat", a -> PyDate.of(IsoText.parseDate(text(a, "fromisoformat")))),
                        function("fromordinal", a -> PyDate.of(ordinal(a))),
                        Map.entry("min", PyDate.of(LocalDate.of(1, 1, 1))),
                        Map.entry("max", PyDate.of(LocalDate.of(9999, 12, 31)))));
    }

    private static PyClass timeClass() {
        return new PyClass(
                "datetime.time",
                PyTime::create,
                Map.ofEntries(
                        function("fromisoformat", a -> {
                            String text = text(a, "fromisoformat");
                            return PyTime.of(IsoText.parseTime(text, text));
                        }),
                        Map.entry("min", PyTime.of(LocalTime.MIDNIGHT)),
                        Map.entry("max", PyTime.of(LocalTime.of(23, 59, 59, 999_999_000)))));
    }

    private static PyClass timezoneClass() {
        return new PyClass("datetime.timezone", DatetimeModule::timezone, Map.of("utc", FixedZone.UTC));
    }

    private static Map.Entry<String, JinjaCallable> function(String name, JinjaCallable function) {
        return Map.entry(name, function);
    }

    private Object now(Arguments arguments) {
        TimeZoneInfo zone = TimeZoneInfo.of(arguments.bind("now", ZONE).get(0));
        Instant now = clock.instant();
        return zone == null ? local(now) : PyDateTime.utc(now).inZone(zone);
    }

    private Object fromTimestamp(Arguments arguments) {
        Bound bound = arguments.bind("fromtimestamp", TIMESTAMP);
        TimeZoneInfo zone = TimeZoneInfo.of(bound.get("tz"));
        Instant moment = moment(bound);
        return zone == null ? local(moment) : PyDateTime.utc(moment).inZone(zone);
    }

    private PyDateTime local(Instant moment) {
        return PyDateTime.of(LocalDateTime.ofInstant(moment, clock.getZone()));
    }

    private static PyDateTime utc(Instant moment) {
        return PyDateTime.of(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private static Instant moment(Bound bound) {
        Object timestamp = bound.get("timestamp");
        if (timestamp == null || !Numbers.isNumber(timestamp)) {
            throw JinjaException.of("'" + Values.typeName(timestamp) + "' object cannot be interpreted as an integer");
        }
        BigDecimal seconds = Numbers.isFloat(timestamp)
                ? new BigDecimal(Numbers.toDouble(timestamp)).setScale(6, RoundingMode.HALF_EVEN)
                : Numbers.decimal(timestamp);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }

    private static Object strptime(Arguments arguments) {
        Bound bound = arguments.bind("strptime", TEXT_AND_FORMAT);
        return Strptime.parse(bound.text("date_string"), bound.text("format"));
    }

    private static String text(Arguments arguments, String function) {
        return arguments.bind(function, TEXT).text("date_string");
    }

    private static LocalDate ordinal(Arguments arguments) {
        return PyDate.ofOrdinal(
                Numbers.toInt(arguments.bind("fromordinal", ORDINAL).get(0)));
    }

    private static Object combine(Arguments arguments) {
        Bound bound = arguments.bind("combine", COMBINE);
        LocalDate date = dateOf(bound.get("date"));
        if (!(bound.get("time") instanceof PyTime time)) {
            throw JinjaException.of("combine() argument 2 must be datetime.time, not " + Values.typeName(bound.get(1)));
        }
        TimeZoneInfo zone = bound.given("tzinfo") ? TimeZoneInfo.of(bound.get("tzinfo")) : time.zone();
        return PyDateTime.of(date.atTime(time.time()), zone);
    }

    private static LocalDate dateOf(@Nullable Object value) {
        if (value instanceof PyDate date) {
            return date.date();
        }
        if (value instanceof PyDateTime moment) {
            return moment.wall().toLocalDate();
        }
        throw JinjaException.of("combine() argument 1 must be datetime.date, not " + Values.typeName(value));
    }

    private static Object timezone(Arguments arguments) {
        Bound bound = arguments.bind("timezone", OFFSET);
        if (!(bound.get(0) instanceof PyTimedelta delta)) {
            throw JinjaException.of(
                    "timezone() argument 1 must be datetime.timedelta, not " + Values.typeName(bound.get(0)));
        }
        long seconds = delta.duration().toSeconds();
        if (Math.abs(seconds) > 18 * 3600) {
            throw JinjaException.of("offset must be at most 18 hours");
        }
        return FixedZone.of(ZoneOffset.ofTotalSeconds((int) seconds), bound.get(1) == null ? null : bound.text("name"));
    }
}
