package dev.dataops.jinja.value;

import org.jspecify.annotations.Nullable;

/** An object that knows arithmetic, such as a date. */
public interface JinjaOperand extends JinjaObject {
    /** The result of an operation that an operand does not know. */
    Object UNKNOWN_OPERATION = new Object();

    /**
     * Returns the result of an operation with another value, or {@link #UNKNOWN_OPERATION}.
     *
     * @param swapped whether this is the right operand and {@code other} the left one
     */
    @Nullable
    Object operate(Operator operator, @Nullable Object other, boolean swapped);
}
