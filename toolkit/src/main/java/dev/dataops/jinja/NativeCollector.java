package dev.dataops.jinja;

import dev.dataops.jinja.runtime.OutputListener;
import dev.dataops.jinja.value.Values;
import org.jspecify.annotations.Nullable;

/** Keeps the value of a template that prints exactly one value, and the text of any other. */
final class NativeCollector implements OutputListener {
    private int pieces;
    private @Nullable Object only;

    @Override
    public void literal(StringBuilder out, String text, int start, int end) {
        pieces++;
        only = text;
        out.append(text);
    }

    @Override
    public void value(StringBuilder out, @Nullable Object value, int start, int end) {
        pieces++;
        only = value;
        out.append(Values.str(value));
    }

    @Nullable
    Object result(StringBuilder out) {
        return pieces == 1 ? only : out.toString();
    }
}
