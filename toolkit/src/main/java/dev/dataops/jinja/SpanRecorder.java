package dev.dataops.jinja;

import dev.dataops.jinja.runtime.OutputListener;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes output and notes where it comes from. */
final class SpanRecorder implements OutputListener {
    private final String source;
    private final List<Span> spans = new ArrayList<>();

    SpanRecorder(String source) {
        this.source = source;
    }

    List<Span> spans() {
        return spans;
    }

    /** A carriage return that line end normalisation dropped splits the text, so that each span is the same on both sides. */
    @Override
    public void literal(StringBuilder out, String text, int start, int end) {
        int at = out.length();
        out.append(text);
        if (text.length() == end - start) {
            addLiteral(at, start, end);
            return;
        }
        int from = start;
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n') {
                addLiteral(at, from, i);
                at += i - from;
                from = i + 1;
            }
        }
        addLiteral(at, from, end);
    }

    private void addLiteral(int outputStart, int start, int end) {
        if (start < end) {
            spans.add(new Span(outputStart, outputStart + end - start, start, end, Span.Kind.LITERAL));
        }
    }

    @Override
    public void value(StringBuilder out, @Nullable Object value, int start, int end) {
        int at = out.length();
        out.append(Values.str(value));
        if (out.length() > at) {
            spans.add(new Span(at, out.length(), start, end, Span.Kind.EXPRESSION));
        }
    }
}
