package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Values;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** {@code {% for target in iterable if condition %}} with its {@code else}. */
public final class For extends Statement {
    private final LoopHead head;
    private final Statement body;
    private final @Nullable Statement otherwise;
    private final int firstSlot;
    private final int endSlot;
    private final int loopSlot;
    private boolean loopIsUsed;

    /**
     * Creates a loop.
     *
     * @param otherwise what to do unless a round came to its end, or null: a loop that is left in its first round counts as empty in jinja2
     * @param firstSlot the first variable of the body, all of which are forgotten after each round
     * @param endSlot the one behind the last variable of the body
     * @param loopSlot the variable {@code loop}
     */
    public For(LoopHead head, Statement body, @Nullable Statement otherwise, int firstSlot, int endSlot, int loopSlot) {
        this.head = head;
        this.body = body;
        this.otherwise = otherwise;
        this.firstSlot = firstSlot;
        this.endSlot = endSlot;
        this.loopSlot = loopSlot;
    }

    /** Says that the body refers to {@code loop}; otherwise none is made. */
    public void useLoop() {
        loopIsUsed = true;
    }

    @Override
    public Flow execute(Frame frame) {
        Object iterable = head.iterable(frame);
        run(frame, iterable, null, 0);
        return Flow.NEXT;
    }

    /** Runs the loop over a value; {@code recursion} is what calling {@code loop} does, if it can be called. */
    void run(Frame frame, @Nullable Object iterable, @Nullable RecursiveFor recursion, int depth) {
        Iterator<?> elements = head.elements(frame, iterable);
        LoopVariable loop = null;
        if (loopIsUsed || recursion != null) {
            loop = new LoopVariable(head.isFiltered() ? null : iterable, elements, recursion, frame, depth);
            elements = loop;
        }
        boolean anyCompleted = false;
        try {
            while (elements.hasNext()) {
                Object element = elements.next();
                frame.clear(firstSlot, endSlot);
                if (loop != null) {
                    frame.set(loopSlot, loop);
                }
                head.assign(frame, element);
                Flow flow = body.execute(frame);
                if (flow == Flow.BREAK) {
                    break;
                }
                anyCompleted |= flow == Flow.NEXT;
            }
        } catch (ConcurrentModificationException e) {
            head.locate(frame);
            throw JinjaException.of("the " + Values.typeName(iterable) + " was changed while a loop walked through it");
        }
        frame.clear(firstSlot, endSlot);
        if (!anyCompleted && otherwise != null) {
            otherwise.execute(frame);
        }
    }
}
