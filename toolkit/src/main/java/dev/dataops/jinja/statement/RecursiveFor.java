package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.runtime.Statement;
import org.jspecify.annotations.Nullable;

/** {@code {% for ... recursive %}}: a loop whose body may call {@code loop(children)}. Each call has a frame of its own. */
public final class RecursiveFor extends Statement {
    private final Source source;
    private final Expression iterable;
    private final For loop;
    private final int slots;
    private final int start;
    private final int end;

    /**
     * Creates a loop.
     *
     * @param iterable the first value to walk through, as seen from around the loop
     * @param loop the loop as it is run in a frame of its own
     * @param slots the number of variables of that frame
     * @param start offset in the source of the opening tag
     * @param end offset in the source behind the opening tag
     */
    public RecursiveFor(Source source, Expression iterable, For loop, int slots, int start, int end) {
        this.source = source;
        this.iterable = iterable;
        this.loop = loop;
        this.slots = slots;
        this.start = start;
        this.end = end;
    }

    @Override
    public Flow execute(Frame frame) {
        frame.printValue(render(frame, iterable.evaluate(frame), 0), start, end);
        return Flow.NEXT;
    }

    String render(Frame around, @Nullable Object elements, int level) {
        StringBuilder out = new StringBuilder();
        Frame frame = new Frame(source, around.context(), around, slots, out, around.depth() + 1 + level);
        loop.run(frame, elements, this, level);
        return out.toString();
    }
}
