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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code datetime.timedelta}: a length of time in microseconds. */
final class PyTimedelta implements JinjaOperand, Comparable<PyTimedelta> {
    private static final BigInteger MICROS_A_DAY = BigInteger.valueOf(86_400_000_000L);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger MAX_DAYS = BigInteger.valueOf(999_999_999);
    private static final String[] UNITS = {
        "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"
    };
    private static final long[] MICROS_A_UNIT = {
        86_400_000_000L, 1_000_000, 1, 1_000, 60_000_000, 3_600_000_000L, 604_800_000_000L
    };
    private static final Signature PARTS = Signature.of()
            .optional("days", 0L)
            .optional("seconds", 0L)
            .optional("microseconds", 0L)
            .optional("milliseconds", 0L)
            .optional("minutes", 0L)
            .optional("hours", 0L)
            .optional("weeks", 0L);

    private final BigInteger micros;

    private PyTimedelta(BigInteger micros) {
        if (floorDays(micros).abs().compareTo(MAX_DAYS) > 0) {
            throw JinjaException.of("days=" + floorDays(micros) + "; must have magnitude <= 999999999");
        }
        this.micros = micros;
    }

    static PyTimedelta ofSeconds(long seconds) {
        return new PyTimedelta(BigInteger.valueOf(seconds).multiply(MILLION));
    }

    static PyTimedelta of(Duration duration) {
        return new PyTimedelta(BigInteger.valueOf(duration.getSeconds())
                .multiply(MILLION)
                .add(BigInteger.valueOf(duration.getNano() / 1000)));
    }

    static PyTimedelta create(Arguments arguments) {
        Bound bound = arguments.bind("timedelta", PARTS);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < UNITS.length; i++) {
            Object part = bound.get(i);
            if (part == null || !Numbers.isNumber(part)) {
                throw JinjaException.of("unsupported type for timedelta " + UNITS[i] + " component: "
                        + dev.dataops.jinja.value.Values.typeName(part));
            }
            sum = sum.add(exact(part).multiply(BigDecimal.valueOf(MICROS_A_UNIT[i])));
        }
        return new PyTimedelta(sum.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static BigDecimal exact(Object number) {
        return Numbers.isFloat(number) ? new BigDecimal(Numbers.toDouble(number)) : Numbers.decimal(number);
    }

    private static BigInteger floorDays(BigInteger micros) {
        return micros.subtract(micros.mod(MICROS_A_DAY)).divide(MICROS_A_DAY);
    }

    Duration duration() {
        BigInteger[] parts = micros.divideAndRemainder(MILLION);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact() * 1000);
    }

    PyTimedelta negated() {
        return new PyTimedelta(micros.negate());
    }

    private long days() {
        return floorDays(micros).longValueExact();
    }

    private long microsOfDay() {
        return micros.mod(MICROS_A_DAY).longValueExact();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "days" -> days();
            case "seconds" -> microsOfDay() / 1_000_000;
            case "microseconds" -> microsOfDay() % 1_000_000;
            case "total_seconds" -> (JinjaCallable) arguments -> micros.doubleValue() / 1e6;
            default -> Undefined.attribute(this, name);
        };
    }

    @Override
    public @Nullable Object operate(Operator operator, @Nullable Object other, boolean swapped) {
        if (other instanceof PyTimedelta delta) {
            return swapped ? delta.combine(operator, this) : combine(operator, delta);
        }
        if (other == null || !Numbers.isNumber(other) || (swapped && operator != Operator.MULTIPLY)) {
            return UNKNOWN_OPERATION;
        }
        BigDecimal number = exact(other);
        return switch (operator) {
            case MULTIPLY -> rounded(new BigDecimal(micros).multiply(number));
            case DIVIDE -> rounded(new BigDecimal(micros).divide(nonZero(number), 20, RoundingMode.HALF_EVEN));
            case FLOOR_DIVIDE ->
                Numbers.isFloat(other)
                        ? UNKNOWN_OPERATION
                        : new PyTimedelta(new BigDecimal(micros)
                                .divide(nonZero(number), 0, RoundingMode.FLOOR)
                                .toBigInteger());
            default -> UNKNOWN_OPERATION;
        };
    }

    private Object combine(Operator operator, PyTimedelta other) {
        return switch (operator) {
            case ADD -> new PyTimedelta(micros.add(other.micros));
            case SUBTRACT -> new PyTimedelta(micros.subtract(other.micros));
            case DIVIDE ->
                micros.doubleValue() / nonZero(new BigDecimal(other.micros)).doubleValue();
            case FLOOR_DIVIDE ->
                Numbers.normal(new BigDecimal(micros)
                        .divide(nonZero(new BigDecimal(other.micros)), 0, RoundingMode.FLOOR)
                        .toBigInteger());
            case MODULO -> {
                nonZero(new BigDecimal(other.micros));
                BigInteger rest = micros.mod(other.micros.abs());
                boolean negative = other.micros.signum() < 0 && rest.signum() != 0;
                yield new PyTimedelta(negative ? rest.add(other.micros) : rest);
            }
            default -> UNKNOWN_OPERATION;
        };
    }

    private static BigDecimal nonZero(BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw JinjaException.of("integer division or modulo by zero");
        }
        return divisor;
    }

    private static PyTimedelta rounded(BigDecimal micros) {
        return new PyTimedelta(micros.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    @Override
    public boolean truthy() {
        return micros.signum() != 0;
    }

    @Override
    public String str() {
        long days = days();
        long rest = microsOfDay();
        StringBuilder text = new StringBuilder();
        if (days != 0) {
            text.append(days).append(Math.abs(days) == 1 ? " day, " : " days, ");
        }
        long seconds = rest / 1_000_000;
        text.append(seconds / 3600).append(':');
        IsoText.append(text, (int) (seconds / 60 % 60), 2).append(':');
        IsoText.append(text, (int) (seconds % 60), 2);
        if (rest % 1_000_000 != 0) {
            IsoText.append(text.append('.'), (int) (rest % 1_000_000), 6);
        }
        return text.toString();
    }

    @Override
    public String repr() {
        StringBuilder text = new StringBuilder();
        appendPart(text, "days", days());
        appendPart(text, "seconds", microsOfDay() / 1_000_000);
        appendPart(text, "microseconds", microsOfDay() % 1_000_000);
        return "datetime.timedelta(" + (text.length() == 0 ? "0" : text) + ")";
    }

    private static void appendPart(StringBuilder text, String name, long value) {
        if (value != 0) {
            text.append(text.length() == 0 ? "" : ", ").append(name).append('=').append(value);
        }
    }

    @Override
    public String typeName() {
        return "datetime.timedelta";
    }

    @Override
    public int compareTo(PyTimedelta other) {
        return micros.compareTo(other.micros);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyTimedelta delta && micros.equals(delta.micros);
    }

    @Override
    public int hashCode() {
        return micros.hashCode();
    }
}
