package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;
import java.util.List;

/** {@code {% with a = 1, b = 2 %}}: variables for a body. */
public final class With extends Statement {
    private final Target[] targets;
    private final Expression[] values;
    private final Statement body;

    /** Creates a scope of as many targets as values. */
    public With(List<Target> targets, List<Expression> values, Statement body) {
        this.targets = targets.toArray(new Target[0]);
        this.values = values.toArray(new Expression[0]);
        this.body = body;
    }

    @Override
    public Flow execute(Frame frame) {
        for (int i = 0; i < targets.length; i++) {
            targets[i].assign(frame, values[i].evaluate(frame));
        }
        return body.execute(frame);
    }
}
