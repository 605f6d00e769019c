package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Attributes;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parameter {@code attribute} of many filters names: {@code 'address.city'}, {@code 0}, or nothing for the element itself. */
final class AttributePath {
    private static final AttributePath SELF = new AttributePath(new Object[0], null, false);

    private final Object[] steps;
    private final @Nullable Object absent;
    private final boolean ignoreCase;

    private AttributePath(Object[] steps, @Nullable Object absent, boolean ignoreCase) {
        this.steps = steps;
        this.absent = absent;
        this.ignoreCase = ignoreCase;
    }

    /** Returns the path that an argument names; of {@code None} that to the element itself. */
    static AttributePath of(@Nullable Object attribute) {
        if (attribute == null) {
            return SELF;
        }
        if (!(attribute instanceof String text)) {
            return new AttributePath(new Object[] {attribute}, null, false);
        }
        List<Object> steps = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int to = dot < 0 ? text.length() : dot;
            String step = text.substring(from, to);
            boolean number = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
            steps.add(number ? (Object) Long.parseLong(step) : step);
            from = to + 1;
        }
        return new AttributePath(steps.toArray(), null, false);
    }

    /** Returns this path with a value to take where a step is undefined, unless that is {@code None}. */
    AttributePath orElse(@Nullable Object value) {
        return new AttributePath(steps, value, ignoreCase);
    }

    /** Returns this path with texts in lower case at its end. */
    AttributePath ignoringCase(boolean ignore) {
        return ignore ? new AttributePath(steps, absent, true) : this;
    }

    @Nullable
    Object get(@Nullable Object element) {
        Object value = element;
        for (Object step : steps) {
            value = Attributes.getItem(value, step);
            if (absent != null && value instanceof Undefined) {
                value = absent;
            }
        }
        return ignoreCase && value instanceof String text ? Strings.lower(text) : value;
    }
}
