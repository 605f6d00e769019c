package dev.dataops.cli.view;

import dev.dataops.cli.terminal.Style;
import dev.dataops.execution.result.NodeStatus;

/**
 * How a status is shown.
 *
 * @param text the word, as short as it can be
 * @param style its colour
 */
record StatusWord(String text, Style style) {
    /** No word is longer. */
    static final int WIDTH = 5;

    static StatusWord of(NodeStatus status) {
        return switch (status) {
            case SUCCESS -> new StatusWord("ok", Style.GREEN);
            case PASS -> new StatusWord("pass", Style.GREEN);
            case WARN -> new StatusWord("warn", Style.YELLOW);
            case FAIL -> new StatusWord("FAIL", Style.RED);
            case ERROR -> new StatusWord("ERROR", Style.RED);
            case SKIPPED -> new StatusWord("skip", Style.DIM);
            case NO_OP -> new StatusWord("no-op", Style.DIM);
        };
    }
}
