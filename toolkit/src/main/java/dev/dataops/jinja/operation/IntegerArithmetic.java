package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic of Python's unbounded integers: 64 bits where they suffice. */
final class IntegerArithmetic {
    private static final int LARGEST_POWER_BITS = 1_000_000;
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private IntegerArithmetic() {}

    static Object apply(Operator operator, long left, long right) {
        switch (operator) {
            case ADD -> {
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0) {
                    return sum;
                }
            }
            case SUBTRACT -> {
                long difference = left - right;
                if (((left ^ right) & (left ^ difference)) >= 0) {
                    return difference;
                }
            }
            case MULTIPLY -> {
                long high = Math.multiplyHigh(left, right);
                long low = left * right;
                if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
                    return low;
                }
            }
            case FLOOR_DIVIDE -> {
                if (right != 0 && !(left == Long.MIN_VALUE && right == -1)) {
                    return Math.floorDiv(left, right);
                }
            }
            case MODULO -> {
                if (right != 0) {
                    return Math.floorMod(left, right);
                }
            }
            case DIVIDE -> {
                if (right != 0 && Math.abs(left) <= EXACT_IN_DOUBLE && Math.abs(right) <= EXACT_IN_DOUBLE) {
                    return (double) left / (double) right;
                }
            }
            case POWER -> {}
        }
        return applyBig(operator, BigInteger.valueOf(left), BigInteger.valueOf(right));
    }

    static Object applyBig(Operator operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case ADD -> Numbers.normal(left.add(right));
            case SUBTRACT -> Numbers.normal(left.subtract(right));
            case MULTIPLY -> Numbers.normal(left.multiply(right));
            case DIVIDE -> divide(left, nonZero(right, "division by zero"));
            case FLOOR_DIVIDE -> floorDivide(left, nonZero(right, "integer division or modulo by zero"));
            case MODULO -> modulo(left, nonZero(right, "integer modulo by zero"));
            case POWER -> power(left, right);
        };
    }

    private static BigInteger nonZero(BigInteger divisor, String message) {
        if (divisor.signum() == 0) {
            throw JinjaException.of(message);
        }
        return divisor;
    }

    private static Object divide(BigInteger left, BigInteger right) {
        // More than twice the digits of a double, so that the second rounding cannot be seen.
        double quotient = new BigDecimal(left)
                .divide(new BigDecimal(right), new MathContext(40))
                .doubleValue();
        if (Double.isInfinite(quotient)) {
            throw JinjaException.of("integer division result too large for a float");
        }
        return quotient;
    }

    private static Object floorDivide(BigInteger left, BigInteger right) {
        BigInteger[] parts = left.divideAndRemainder(right);
        boolean roundDown = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        return Numbers.normal(roundDown ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    private static Object modulo(BigInteger left, BigInteger right) {
        BigInteger remainder = left.remainder(right);
        boolean otherSign = remainder.signum() != 0 && remainder.signum() != right.signum();
        return Numbers.normal(otherSign ? remainder.add(right) : remainder);
    }

    private static Object power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return Arithmetic.power(base.doubleValue(), exponent.doubleValue());
        }
        if (base.abs().bitLength() > 1
                && BigInteger.valueOf(base.bitLength()).multiply(exponent).bitLength() > 20
                && base.bitLength() * exponent.doubleValue() > LARGEST_POWER_BITS) {
            throw JinjaException.of("the result of ** has more than " + LARGEST_POWER_BITS + " bits");
        }
        boolean tiny = base.abs().bitLength() <= 1;
        return Numbers.normal(tiny ? tinyPower(base, exponent) : base.pow(exponent.intValueExact()));
    }

    /** Powers of -1, 0 and 1, whose exponents may be of any size. */
    private static BigInteger tinyPower(BigInteger base, BigInteger exponent) {
        if (exponent.signum() == 0) {
            return BigInteger.ONE;
        }
        return base.signum() < 0 && !exponent.testBit(0) ? BigInteger.ONE : base;
    }
}
