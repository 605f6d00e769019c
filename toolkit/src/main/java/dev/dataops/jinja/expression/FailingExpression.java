package dev.dataops.jinja.expression;

import dev.dataops.core.Diagnostic;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.JinjaException;
import org.jspecify.annotations.Nullable;

/** An expression that cannot be evaluated, in a place that may never be reached, such as a branch for another version. */
public final class FailingExpression extends Expression {
    private final Diagnostic finding;

    /** Creates an expression that fails with a finding. */
    public FailingExpression(Diagnostic finding) {
        this.finding = finding;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        throw new JinjaException(finding);
    }
}
