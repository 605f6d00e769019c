package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.JinjaException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic of Python's {@code decimal.Decimal} in its default context. */
public final class Decimals {
    /** 28 digits, ties to even. */
    public static final MathContext CONTEXT = new MathContext(28, RoundingMode.HALF_EVEN);

    private Decimals() {}

    static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        try {
            int whole = exponent.intValueExact();
            return whole >= 0 ? base.pow(whole, CONTEXT) : BigDecimal.ONE.divide(base.pow(-whole, CONTEXT), CONTEXT);
        } catch (ArithmeticException e) {
            throw JinjaException.of("a Decimal can only be raised to a whole power here, not to " + exponent);
        }
    }
}
