package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Arithmetic;
import dev.dataops.jinja.operation.Relation;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tests of pallets/jinja 3.1.6: what may follow {@code is}. See
 * <a href="https://jinja.palletsprojects.com/en/stable/templates/#builtin-tests">the list of tests</a>.
 */
public enum ValueTest {
    BOOLEAN("boolean"),
    CALLABLE("callable"),
    DEFINED("defined"),
    DIVISIBLEBY("divisibleby"),
    EQ("eq equalto =="),
    ESCAPED("escaped"),
    EVEN("even"),
    FALSE("false"),
    FILTER("filter"),
    FLOAT("float"),
    GE("ge >="),
    GT("gt greaterthan >"),
    IN("in"),
    INTEGER("integer"),
    ITERABLE("iterable"),
    LE("le <="),
    LOWER("lower"),
    LT("lt lessthan <"),
    MAPPING("mapping"),
    NE("ne !="),
    NONE("none"),
    NUMBER("number"),
    ODD("odd"),
    SAMEAS("sameas"),
    SEQUENCE("sequence"),
    STRING("string"),
    TEST("test"),
    TRUE("true"),
    UNDEFINED("undefined"),
    UPPER("upper");

    private static final Map<String, ValueTest> BY_NAME = new HashMap<>();
    private static final Signature NOTHING = Signature.of();
    private static final Signature OTHER = Signature.of("other");

    static {
        for (ValueTest test : values()) {
            for (String name : test.names.split(" ")) {
                BY_NAME.put(name, test);
            }
        }
    }

    private final String names;

    ValueTest(String names) {
        this.names = names;
    }

    /** Returns the test of a name, or null if there is none. */
    public static @Nullable ValueTest named(String name) {
        return BY_NAME.get(name);
    }

    /** Returns the names of all tests. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Returns the test of a name that a template computed. */
    static ValueTest require(@Nullable Object name) {
        ValueTest test = name instanceof String text ? named(text) : null;
        if (test == null) {
            throw JinjaException.of("No test named " + Values.repr(name) + ".");
        }
        return test;
    }

    /** Returns whether the test holds for a value. */
    public boolean holds(@Nullable Object value, Arguments arguments) {
        return switch (this) {
            case EQ -> Relation.EQUAL.holds(value, other(arguments));
            case NE -> Relation.NOT_EQUAL.holds(value, other(arguments));
            case LT -> Relation.LESS.holds(value, other(arguments));
            case LE -> Relation.LESS_OR_EQUAL.holds(value, other(arguments));
            case GT -> Relation.GREATER.holds(value, other(arguments));
            case GE -> Relation.GREATER_OR_EQUAL.holds(value, other(arguments));
            case IN -> Relation.IN.holds(value, other(arguments));
            case SAMEAS -> isSame(value, other(arguments));
            case DIVISIBLEBY -> isZero(Arithmetic.apply(Operator.MODULO, value, other(arguments)));
            default -> {
                if (arguments != Arguments.NONE) {
                    arguments.bind(name().toLowerCase(Locale.ROOT), NOTHING);
                }
                yield holds(value);
            }
        };
    }

    private boolean holds(@Nullable Object value) {
        return switch (this) {
            case DEFINED -> !(value instanceof Undefined);
            case UNDEFINED -> value instanceof Undefined;
            case NONE -> value == null;
            case STRING -> value instanceof String;
            case NUMBER -> Numbers.isNumber(value);
            case INTEGER -> Numbers.isInt(value);
            case FLOAT -> Numbers.isFloat(value);
            case BOOLEAN -> value instanceof Boolean;
            case TRUE -> Boolean.TRUE.equals(value);
            case FALSE -> Boolean.FALSE.equals(value);
            case MAPPING -> value instanceof Map || (value instanceof JinjaObject object && object.isMapping());
            case SEQUENCE -> isSequence(value);
            case ITERABLE -> Values.isIterable(value);
            case CALLABLE -> Values.isCallable(value);
            case ODD -> isOne(Arithmetic.apply(Operator.MODULO, value, 2L));
            case EVEN -> isZero(Arithmetic.apply(Operator.MODULO, value, 2L));
            case LOWER -> isCase(Values.str(value), true);
            case UPPER -> isCase(Values.str(value), false);
            case FILTER -> value instanceof String name && Filter.named(name) != null;
            case TEST -> value instanceof String name && named(name) != null;
            default -> false; // escaped: there is no text marked as safe
        };
    }

    private @Nullable Object other(Arguments arguments) {
        return arguments.count() == 1 && arguments.named().isEmpty()
                ? arguments.get(0)
                : arguments.bind(name().toLowerCase(Locale.ROOT), OTHER).get(0);
    }

    private static boolean isZero(@Nullable Object number) {
        return Values.equal(number, 0L);
    }

    private static boolean isOne(@Nullable Object number) {
        return Values.equal(number, 1L);
    }

    /** Identity; Python has one object for each small number and each short text, so equal scalars of one type are the same. */
    private static boolean isSame(@Nullable Object value, @Nullable Object other) {
        if (value == other) {
            return true;
        }
        boolean scalar = value instanceof String || Numbers.isNumber(value);
        return scalar && other != null && value != null && value.getClass() == other.getClass() && value.equals(other);
    }

    private static boolean isSequence(@Nullable Object value) {
        return Values.lengthOrUnknown(value) >= 0 && !(value instanceof Set);
    }

    private static boolean isCase(String text, boolean lower) {
        boolean any = false;
        for (int code : text.codePoints().toArray()) {
            boolean wanted = lower ? Character.isLowerCase(code) : Character.isUpperCase(code);
            if (!wanted && Strings.isCased(code)) {
                return false;
            }
            any |= wanted;
        }
        return any;
    }
}
