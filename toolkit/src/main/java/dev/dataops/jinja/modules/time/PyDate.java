package dev.dataops.jinja.modules.time;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaOperand;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** {@code datetime.date}. */
public final class PyDate implements JinjaOperand, Comparable<PyDate> {
    private static final Signature PARTS = Signature.of("year", "month", "day");
    private static final Signature REPLACE =
            Signature.of().optional("year", null).optional("month", null).optional("day", null);
    private static final Signature FORMAT = Signature.of("format");
    /** Python counts days from the first of January of the year 1. */
    private static final long ORDINAL_OF_EPOCH = 719_163;

    private final LocalDate date;

    private PyDate(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw JinjaException.of("date value out of range");
        }
        this.date = date;
    }

    /** Returns a date as a template sees it. */
    public static PyDate of(LocalDate date) {
        return new PyDate(date);
    }

    static PyDate create(Arguments arguments) {
        Bound bound = arguments.bind("date", PARTS);
        return new PyDate(date(Numbers.toInt(bound.get(0)), Numbers.toInt(bound.get(1)), Numbers.toInt(bound.get(2))));
    }

    static LocalDate date(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            throw JinjaException.of("year " + year + " is out of range");
        }
        if (month < 1 || month > 12) {
            throw JinjaException.of("month must be in 1..12");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw JinjaException.of("day is out of range for month");
        }
    }

    static LocalDate ofOrdinal(long ordinal) {
        return LocalDate.ofEpochDay(ordinal - ORDINAL_OF_EPOCH);
    }

    /** Returns the date. */
    public LocalDate date() {
        return date;
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object part = part(date, name);
        if (part != null) {
            return part;
        }
        return switch (name) {
            case "isoformat", "__str__" -> (JinjaCallable) arguments -> IsoText.date(date);
            case "strftime" ->
                (JinjaCallable)
                        arguments -> format(arguments.bind("strftime", FORMAT).text("format"));
            case "replace" -> (JinjaCallable) this::replace;
            case "ctime" -> (JinjaCallable) arguments -> format("%a %b %e %H:%M:%S %Y");
            default -> Undefined.attribute(this, name);
        };
    }

    /** Returns what dates have in common with times of a date, or null. */
    static @Nullable Object part(LocalDate date, String name) {
        return switch (name) {
            case "year" -> (long) date.getYear();
            case "month" -> (long) date.getMonthValue();
            case "day" -> (long) date.getDayOfMonth();
            case "weekday" ->
                (JinjaCallable) arguments -> (long) date.getDayOfWeek().getValue() - 1;
            case "isoweekday" ->
                (JinjaCallable) arguments -> (long) date.getDayOfWeek().getValue();
            case "isocalendar" ->
                (JinjaCallable) arguments -> PyTuple.of(
                        (long) date.get(IsoFields.WEEK_BASED_YEAR),
                        (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        (long) date.getDayOfWeek().getValue());
            case "toordinal" -> (JinjaCallable) arguments -> date.toEpochDay() + ORDINAL_OF_EPOCH;
            default -> null;
        };
    }

    private Object replace(Arguments arguments) {
        return new PyDate(replaced(date, arguments.bind("replace", REPLACE)));
    }

    static LocalDate replaced(LocalDate date, Bound bound) {
        return date(
                or(bound.get("year"), date.getYear()),
                or(bound.get("month"), date.getMonthValue()),
                or(bound.get("day"), date.getDayOfMonth()));
    }

    static int or(@Nullable Object given, int own) {
        return given == null ? own : Numbers.toInt(given);
    }

    @Override
    public @Nullable Object operate(Operator operator, @Nullable Object other, boolean swapped) {
        if (other instanceof PyTimedelta delta && operator == Operator.ADD) {
            return new PyDate(date.plusDays(days(delta)));
        }
        if (other instanceof PyTimedelta delta && operator == Operator.SUBTRACT && !swapped) {
            return new PyDate(date.minusDays(days(delta)));
        }
        if (other instanceof PyDate earlier && operator == Operator.SUBTRACT && !swapped) {
            return PyTimedelta.ofSeconds(ChronoUnit.DAYS.between(earlier.date, date) * 86_400);
        }
        return UNKNOWN_OPERATION;
    }

    private static long days(PyTimedelta delta) {
        return delta.attribute("days") instanceof Long days ? days : 0;
    }

    @Override
    public String format(String specification) {
        return Strftime.format(LocalDateTime.of(date, LocalTime.MIDNIGHT), null, specification);
    }

    @Override
    public String str() {
        return IsoText.date(date);
    }

    @Override
    public String repr() {
        return "datetime.date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")";
    }

    @Override
    public String typeName() {
        return "datetime.date";
    }

    @Override
    public int compareTo(PyDate other) {
        return date.compareTo(other.date);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyDate day && date.equals(day.date);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }
}
