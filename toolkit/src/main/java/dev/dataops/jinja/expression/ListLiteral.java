package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import java.util.ArrayList;
import java.util.List;

/** {@code [a, b]}. */
public final class ListLiteral extends Expression {
    private final Expression[] elements;

    /** Creates a list of the given elements. */
    public ListLiteral(List<Expression> elements) {
        this.elements = elements.toArray(new Expression[0]);
    }

    /** Returns the expressions of the elements. */
    public List<Expression> elements() {
        return List.of(elements);
    }

    @Override
    public Object evaluate(Frame frame) {
        List<Object> list = new ArrayList<>(Math.max(elements.length, 4));
        for (Expression element : elements) {
            list.add(element.evaluate(frame));
        }
        return list;
    }
}
