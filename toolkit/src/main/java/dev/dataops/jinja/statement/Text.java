package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;

/** Literal text between tags. */
public final class Text extends Statement {
    private final String text;
    private final int start;
    private final int end;

    /**
     * Creates a text.
     *
     * @param text what to print, with line ends normalised
     * @param start offset in the source of its first character
     * @param end offset in the source behind its last character
     */
    public Text(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    @Override
    public Flow execute(Frame frame) {
        frame.print(text, start, end);
        return Flow.NEXT;
    }
}
