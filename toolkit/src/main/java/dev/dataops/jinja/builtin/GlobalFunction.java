package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.DictMethods;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyRange;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The functions that every template has unless its host defines others of the same name. */
public enum GlobalFunction implements JinjaCallable {
    RANGE,
    DICT,
    NAMESPACE,
    CYCLER,
    JOINER;

    private static final Signature RANGE_BOUNDS =
            Signature.of("start").optional("stop", null).optional("step", 1L);
    private static final Signature SEPARATOR = Signature.of().optional("sep", ", ");

    /** Returns the function of a name, or null if there is none. */
    public static @Nullable GlobalFunction named(String name) {
        return switch (name) {
            case "range" -> RANGE;
            case "dict" -> DICT;
            case "namespace" -> NAMESPACE;
            case "cycler" -> CYCLER;
            case "joiner" -> JOINER;
            default -> null;
        };
    }

    @Override
    public Object call(Arguments arguments) {
        return switch (this) {
            case RANGE -> range(arguments.bind("range", RANGE_BOUNDS));
            case DICT -> DictMethods.create(arguments);
            case NAMESPACE -> new Namespace(DictMethods.create(arguments));
            case CYCLER -> new Cycler(arguments.from(0));
            case JOINER -> new Joiner(arguments.bind("joiner", SEPARATOR).text("sep"));
        };
    }

    private static Object range(Bound bound) {
        return bound.given("stop")
                ? new PyRange(bound(bound.get(0)), bound(bound.get(1)), bound(bound.get(2)))
                : new PyRange(0, bound(bound.get(0)), 1);
    }

    private static long bound(@Nullable Object value) {
        Object integer = Numbers.integer(value);
        if (integer instanceof Long number) {
            return number;
        }
        if (integer instanceof BigInteger) {
            throw JinjaException.of("a range over integers of more than 64 bits is not supported");
        }
        throw value instanceof Undefined undefined
                ? undefined.failure()
                : JinjaException.of("'" + Values.typeName(value) + "' object cannot be interpreted as an integer");
    }
}
