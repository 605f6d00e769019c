package dev.dataops.jinja.expression;

import dev.dataops.jinja.operation.Relation;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import java.util.List;

/** {@code a < b <= c}: holds if all relations do; evaluation ends with the first that does not. */
public final class Comparison extends Expression {
    private final Expression first;
    private final Relation[] relations;
    private final Expression[] operands;
    private final int position;

    /** Creates a chain of as many relations as further operands, which stands at an offset of the source. */
    public Comparison(Expression first, List<Relation> relations, List<Expression> operands, int position) {
        this.first = first;
        this.relations = relations.toArray(new Relation[0]);
        this.operands = operands.toArray(new Expression[0]);
        this.position = position;
    }

    @Override
    public Object evaluate(Frame frame) {
        Object left = first.evaluate(frame);
        for (int i = 0; i < relations.length; i++) {
            Object right = operands[i].evaluate(frame);
            frame.at(position);
            if (!relations[i].holds(left, right)) {
                return false;
            }
            left = right;
        }
        return true;
    }
}
