package dev.dataops.jinja.operation;

import dev.dataops.jinja.operation.text.PercentFormat;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaOperand;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operators {@code + - * / // % **} between values of any types, with Python's results and messages. */
public final class Arithmetic {
    private Arithmetic() {}

    /** Returns the result of an operation. */
    public static @Nullable Object apply(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return IntegerArithmetic.apply(operator, a, b);
        }
        if (left != null && right != null && Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return numbers(operator, left, right);
        }
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (left instanceof String text && operator == Operator.MODULO) {
            return PercentFormat.format(text, right);
        }
        if (right instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Object result = JinjaOperand.UNKNOWN_OPERATION;
        if (left instanceof JinjaOperand operand) {
            result = operand.operate(operator, right, false);
        }
        if (result == JinjaOperand.UNKNOWN_OPERATION && right instanceof JinjaOperand operand) {
            result = operand.operate(operator, left, true);
        }
        if (result == JinjaOperand.UNKNOWN_OPERATION) {
            result = collections(operator, left, right);
        }
        return result;
    }

    private static Object numbers(Operator operator, Object left, Object right) {
        boolean decimal = left instanceof BigDecimal || right instanceof BigDecimal;
        boolean floating = Numbers.isFloat(left) || Numbers.isFloat(right);
        if (decimal && floating) {
            throw unsupported(operator, left, right);
        } else if (decimal) {
            return decimals(operator, Numbers.decimal(left), Numbers.decimal(right));
        } else if (floating) {
            return floats(operator, Numbers.toDouble(left), Numbers.toDouble(right));
        }
        return IntegerArithmetic.applyBig(operator, Numbers.big(left), Numbers.big(right));
    }

    private static Object floats(Operator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / nonZero(right, "float division by zero");
            case FLOOR_DIVIDE -> floorDivide(left, nonZero(right, "float floor division by zero"));
            case MODULO -> floorModulo(left, nonZero(right, "float modulo"));
            case POWER -> power(left, right);
        };
    }

    private static double nonZero(double divisor, String message) {
        if (divisor == 0) {
            throw JinjaException.of(message);
        }
        return divisor;
    }

    private static double floorDivide(double left, double right) {
        double modulo = floorModulo(left, right);
        double quotient = (left - modulo) / right;
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static double floorModulo(double left, double right) {
        double remainder = left % right;
        if (remainder != 0 && (remainder < 0) != (right < 0)) {
            return remainder + right;
        }
        return remainder == 0 ? Math.copySign(0.0, right) : remainder;
    }

    static double power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw JinjaException.of("0.0 cannot be raised to a negative power");
        }
        if (base < 0 && exponent != Math.rint(exponent) && !Double.isInfinite(exponent)) {
            throw JinjaException.of("a negative number to a fractional power is complex, which templates do not know");
        }
        double result = base == 1 ? 1 : Math.pow(base, exponent);
        if (Double.isInfinite(result) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
            throw JinjaException.of("(34, 'Numerical result out of range')");
        }
        return result;
    }

    private static Object decimals(Operator operator, BigDecimal left, BigDecimal right) {
        MathContext context = Decimals.CONTEXT;
        boolean divides =
                operator == Operator.DIVIDE || operator == Operator.FLOOR_DIVIDE || operator == Operator.MODULO;
        if (divides && right.signum() == 0) {
            throw JinjaException.of("[<class 'decimal.DivisionByZero'>]");
        }
        return switch (operator) {
            case ADD -> left.add(right, context);
            case SUBTRACT -> left.subtract(right, context);
            case MULTIPLY -> left.multiply(right, context);
            case DIVIDE -> left.divide(right, context);
            case FLOOR_DIVIDE -> left.divideToIntegralValue(right).setScale(0, java.math.RoundingMode.DOWN);
            case MODULO -> left.remainder(right);
            case POWER -> Decimals.power(left, right);
        };
    }

    private static Object collections(Operator operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case ADD -> concatenate(left, right);
            case MULTIPLY -> repeat(left, right);
            case SUBTRACT -> {
                if (left instanceof Set<?> a && right instanceof Set<?> b) {
                    yield SetMethods.difference(a, b);
                }
                throw unsupported(operator, left, right);
            }
            default -> throw unsupported(operator, left, right);
        };
    }

    private static Object concatenate(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String text) {
            if (right instanceof String more) {
                return text.concat(more);
            }
            throw JinjaException.of("can only concatenate str (not \"" + Values.typeName(right) + "\") to str");
        }
        if (left instanceof List<?> list) {
            boolean tuple = left instanceof PyTuple;
            if (right instanceof List<?> more && tuple == right instanceof PyTuple) {
                List<Object> all = new ArrayList<>(list.size() + more.size());
                all.addAll(list);
                all.addAll(more);
                return tuple ? PyTuple.copyOf(all) : all;
            }
            String type = tuple ? "tuple" : "list";
            throw JinjaException.of(
                    "can only concatenate " + type + " (not \"" + Values.typeName(right) + "\") to " + type);
        }
        throw unsupported(Operator.ADD, left, right);
    }

    private static Object repeat(@Nullable Object left, @Nullable Object right) {
        boolean swapped = !(left instanceof String || left instanceof List);
        Object sequence = swapped ? right : left;
        Object count = swapped ? left : right;
        if (!(sequence instanceof String || sequence instanceof List)) {
            throw unsupported(Operator.MULTIPLY, left, right);
        }
        if (Numbers.integer(count) == null) {
            throw JinjaException.of("can't multiply sequence by non-int of type '" + Values.typeName(count) + "'");
        }
        int times = Math.max(0, Numbers.toInt(count));
        if (sequence instanceof String text) {
            return text.repeat(times);
        }
        List<?> elements = (List<?>) sequence;
        List<Object> all = new ArrayList<>(elements.size() * times);
        for (List<?> copy : Collections.nCopies(times, elements)) {
            all.addAll(copy);
        }
        return sequence instanceof PyTuple ? PyTuple.copyOf(all) : all;
    }

    /** Returns {@code -value}. */
    public static Object negate(@Nullable Object value) {
        if (value instanceof Long number && number != Long.MIN_VALUE) {
            return -number;
        } else if (value instanceof BigDecimal decimal) {
            return decimal.negate();
        } else if (value != null && Numbers.isFloat(value)) {
            return -Numbers.toDouble(value);
        } else if (value instanceof JinjaOperand operand) {
            Object result = operand.operate(Operator.MULTIPLY, -1L, false);
            if (result != null && result != JinjaOperand.UNKNOWN_OPERATION) {
                return result;
            }
        }
        return Numbers.normal(Numbers.big(signed(value, "-")).negate());
    }

    /** Returns {@code +value}. */
    public static Object plus(@Nullable Object value) {
        if (value instanceof JinjaOperand || value instanceof BigDecimal || Numbers.isFloat(value)) {
            return signed(value, "+");
        }
        return Numbers.normal(Numbers.big(signed(value, "+")));
    }

    private static Object signed(@Nullable Object value, String sign) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value == null || !(Numbers.isNumber(value) || value instanceof JinjaOperand)) {
            throw JinjaException.of("bad operand type for unary " + sign + ": '" + Values.typeName(value) + "'");
        }
        return value;
    }

    static JinjaException unsupported(Operator operator, @Nullable Object left, @Nullable Object right) {
        String symbol = operator == Operator.POWER ? "** or pow()" : operator.symbol();
        return JinjaException.of("unsupported operand type(s) for " + symbol + ": '" + Values.typeName(left) + "' and '"
                + Values.typeName(right) + "'");
    }

    /** Returns the union of two sets as a new set. */
    static Set<Object> union(Set<?> left, Iterable<?> right) {
        Set<Object> all = new LinkedHashSet<>(left);
        for (Object element : right) {
            dev.dataops.jinja.value.Dicts.add(all, element);
        }
        return all;
    }
}
