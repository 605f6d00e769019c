package dev.dataops.jinja.parse;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** Stands for the body that the filters of {@code {% set x | trim %}} and {@code {% filter trim %}} apply to, which is read after them. */
final class FilterSlot extends Expression {
    private @Nullable Expression body;

    void fill(Expression captured) {
        body = captured;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        return body == null ? null : body.evaluate(frame);
    }
}
