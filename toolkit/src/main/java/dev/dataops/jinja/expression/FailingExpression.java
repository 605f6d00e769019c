package dev.dataops.jinja.expression;

import dev.dataops.core.Diagnostic;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.JinjaException;
import org.jspecify.annotations.Nullable;

/** An expression that cannot be evaluated, in a place that may never be reached, such as a branch for another version. */
public final class FailingExpression extends Expression {
    private final Diagnostic finding;
    private final int position;

    /** Creates an expression that stands at an offset of the source and fails with a finding. */
    public FailingExpression(Diagnostic finding, int position) {
        this.finding = finding;
        this.position = position;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        frame.at(position);
        throw new JinjaException(finding);
    }
}
