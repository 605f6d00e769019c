package dev.dataops.jinja.expression;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.value.Dicts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code {key: value}}. */
public final class DictLiteral extends Expression {
    private final Expression[] keys;
    private final Expression[] values;
    private final int position;

    /** Creates a dict of as many keys as values. */
    public DictLiteral(List<Expression> keys, List<Expression> values, int position) {
        this.keys = keys.toArray(new Expression[0]);
        this.values = values.toArray(new Expression[0]);
        this.position = position;
    }

    @Override
    public Object evaluate(Frame frame) {
        Map<Object, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            Object key = keys[i].evaluate(frame);
            Object value = values[i].evaluate(frame);
            frame.at(position);
            Dicts.put(dict, key, value);
        }
        return dict;
    }
}
