package dev.dataops.cli.view;

import dev.dataops.cli.terminal.Printable;
import dev.dataops.cli.terminal.Style;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.cli.terminal.TextWidth;
import dev.dataops.execution.result.NodeResult;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.Node;

/**
 * One line for a node that is done. What varies in length stands at the end, so that lines align without anybody knowing what comes:
 *
 * <pre>
 * [ 3/20] ok     0.04s  model  stg_orders  view
 * [ 4/20] FAIL   0.02s  test   not_null_orders_id  3 rows
 * </pre>
 */
final class ResultLine {
    private static final int TIME_WIDTH = 6;
    private static final int TYPE_WIDTH = 8;

    private final Terminal terminal;

    ResultLine(Terminal terminal) {
        this.terminal = terminal;
    }

    String of(NodeResult result, int done, int total) {
        String all = Integer.toString(total);
        StatusWord word = StatusWord.of(result.status());
        boolean ran = result.status() != NodeStatus.SKIPPED;
        String count = "[" + TextWidth.padLeft(Integer.toString(done), all.length()) + "/" + all + "]";
        String status = terminal.paint(word.style(), TextWidth.padRight(word.text(), StatusWord.WIDTH));
        String time = TextWidth.padLeft(ran ? Durations.of(result.seconds()) : "-", TIME_WIDTH);
        String type = TextWidth.padRight(type(result.node()), TYPE_WIDTH);
        String name = Printable.line(result.node().name());
        String line = count + " " + status + " " + time + "  " + type + "  " + name;
        String more = more(result);
        return more.isEmpty() ? line : line + "  " + terminal.paint(Style.DIM, Printable.line(more));
    }

    static String type(Node node) {
        return node.type().label().replace('_', ' ');
    }

    /** What else a person wants to know at once; the whole of a failure comes in the summary. */
    private static String more(NodeResult result) {
        return switch (result.status()) {
            case SUCCESS -> built(result);
            case SKIPPED, WARN, FAIL -> result.message();
            case ERROR -> result.message().lines().findFirst().orElse("");
            case PASS, NO_OP -> "";
        };
    }

    private static String built(NodeResult result) {
        String how = result.node() instanceof Node.Model model ? model.config().materialized() : "";
        if (result.rowsAffected().isEmpty()) {
            return how;
        }
        long rows = result.rowsAffected().getAsLong();
        String count = rows == 1 ? "1 row" : rows + " rows";
        return how.isEmpty() ? count : how + ", " + count;
    }
}
