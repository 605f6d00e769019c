package dev.dataops.jinja.statement;

import dev.dataops.jinja.expression.Call;
import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Macro;
import dev.dataops.jinja.runtime.MacroCode;
import dev.dataops.jinja.runtime.Statement;

/** {@code {% call macro(...) %}}: a call that gets the block's body as {@code caller()}. */
public final class CallBlock extends Statement {
    private final Call call;
    private final MacroCode body;
    private final int start;
    private final int end;

    /** Creates a call whose opening tag stands between two offsets of the source. */
    public CallBlock(Call call, MacroCode body, int start, int end) {
        this.call = call;
        this.body = body;
        this.start = start;
        this.end = end;
    }

    @Override
    public Flow execute(Frame frame) {
        Macro caller = new Macro(body, frame.context(), frame);
        frame.printValue(call.call(frame, caller), start, end);
        return Flow.NEXT;
    }
}
