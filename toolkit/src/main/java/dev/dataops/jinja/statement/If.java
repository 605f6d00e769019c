package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;
import dev.dataops.jinja.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {% if %}} with its {@code elif} and {@code else}. */
public final class If extends Statement {
    private final Expression[] conditions;
    private final Statement[] bodies;
    private final @Nullable Statement otherwise;

    /** Creates a choice of as many bodies as conditions; {@code otherwise} is null without an else. */
    public If(List<Expression> conditions, List<Statement> bodies, @Nullable Statement otherwise) {
        this.conditions = conditions.toArray(new Expression[0]);
        this.bodies = bodies.toArray(new Statement[0]);
        this.otherwise = otherwise;
    }

    @Override
    public Flow execute(Frame frame) {
        for (int i = 0; i < conditions.length; i++) {
            if (Values.truthy(conditions[i].evaluate(frame))) {
                return bodies[i].execute(frame);
            }
        }
        return otherwise == null ? Flow.NEXT : otherwise.execute(frame);
    }
}
