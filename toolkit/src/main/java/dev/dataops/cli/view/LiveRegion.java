package dev.dataops.cli.view;

import dev.dataops.cli.terminal.Printable;
import dev.dataops.cli.terminal.Style;
import dev.dataops.cli.terminal.Terminal;
import dev.dataops.cli.terminal.TextWidth;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The last lines of a terminal, drawn again and again while a run goes on: the nodes that run, how long they have been at it, and how much is done. Other lines
 * are printed above. Not safe for use by several threads.
 */
final class LiveRegion {
    private static final int MOST_NODES = 8;
    private static final int MOST_BAR = 30;
    private static final int TYPE_WIDTH = 8;
    private static final double NANOS = 1e9;
    private static final String ERASE_BELOW = "\u001b[J";

    private final PrintWriter out;
    private final Terminal terminal;
    private final int width;
    private final LongSupplier nanos;
    private final Map<NodeId, Running> running = new LinkedHashMap<>();
    private final long began;
    private final int total;
    private int done;
    private int failed;
    private int drawn;

    private record Running(Node node, long since) {}

    /**
     * @param out the terminal
     * @param terminal what it can show
     * @param width its columns
     * @param nanos a clock that only runs forward
     * @param total how many nodes there are
     */
    LiveRegion(PrintWriter out, Terminal terminal, int width, LongSupplier nanos, int total) {
        this.out = out;
        this.terminal = terminal;
        // The last column stays free: some terminals begin a new line when it is written.
        this.width = width - 1;
        this.nanos = nanos;
        this.total = total;
        this.began = nanos.getAsLong();
    }

    void started(Node node) {
        running.put(node.id(), new Running(node, nanos.getAsLong()));
    }

    void finished(NodeId node, boolean failure) {
        running.remove(node);
        done++;
        failed += failure ? 1 : 0;
    }

    /** Prints a line that stays. */
    void print(String line) {
        out.print(erasure() + line + "\n");
        out.flush();
    }

    /** Draws the region where the cursor stands, or over the one drawn before. */
    void draw() {
        List<String> lines = new ArrayList<>();
        running.values().stream().limit(MOST_NODES).forEach(node -> lines.add(line(node)));
        if (running.size() > MOST_NODES) {
            lines.add("  and " + (running.size() - MOST_NODES) + " more");
        }
        lines.add(bar());
        out.print(erasure() + String.join("\n", lines));
        out.flush();
        drawn = lines.size();
    }

    /** Takes the region away. */
    void erase() {
        out.print(erasure());
        out.flush();
    }

    private String erasure() {
        if (drawn == 0) {
            return "";
        }
        String up = drawn == 1 ? "" : "\u001b[" + (drawn - 1) + "A";
        drawn = 0;
        return "\r" + up + ERASE_BELOW;
    }

    private String line(Running node) {
        String time = TextWidth.padLeft(Durations.of((nanos.getAsLong() - node.since) / NANOS), 7);
        String type = TextWidth.padRight(ResultLine.type(node.node), TYPE_WIDTH);
        String name = Printable.line(node.node.name());
        return TextWidth.cut("  " + time + "  " + type + "  " + name, width, terminal.sign("…", "~"));
    }

    private String bar() {
        String time = Durations.of((nanos.getAsLong() - began) / NANOS);
        String counts = " " + done + "/" + total + (failed > 0 ? "  " + failed + " failed" : "") + "  " + time;
        int room = Math.min(MOST_BAR, width - TextWidth.of(counts) - 2);
        if (room < 5) {
            return TextWidth.cut(counts.strip(), width, "");
        }
        int full = total == 0 ? room : (int) ((long) room * done / total);
        String left = terminal.sign("█", "#").repeat(full);
        String right = terminal.sign("░", "-").repeat(room - full);
        return terminal.paint(failed > 0 ? Style.RED : Style.GREEN, left) + terminal.paint(Style.DIM, right) + counts;
    }
}
