package dev.dataops.jinja.operation;

import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relations between two values that a template can ask for. */
public enum Relation {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    /** Returns whether the relation holds. */
    public boolean holds(@Nullable Object left, @Nullable Object right) {
        return switch (this) {
            case EQUAL -> Values.equal(left, right);
            case NOT_EQUAL -> !Values.equal(left, right);
            case IN -> Values.contains(right, left);
            case NOT_IN -> !Values.contains(right, left);
            default -> isOrdered(left, right);
        };
    }

    private boolean isOrdered(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Set<?> a && right instanceof Set<?> b) {
            boolean less = this == LESS || this == LESS_OR_EQUAL;
            boolean inside = less ? Values.isSubset(a, b) : Values.isSubset(b, a);
            boolean mayBeEqual = this == LESS_OR_EQUAL || this == GREATER_OR_EQUAL;
            return inside && (mayBeEqual || a.size() != b.size());
        }
        if (left instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (isNaN(left) || isNaN(right)) {
            return false;
        }
        int order = Values.compare(left, right, symbol);
        return switch (this) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean isNaN(@Nullable Object value) {
        return Numbers.isFloat(value) && value != null && Double.isNaN(Numbers.toDouble(value));
    }
}
