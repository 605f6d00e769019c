package dev.dataops.execution.result;

import dev.dataops.project.Node;

/** Hears of a run as it happens. Calls come from several threads, never two at once. */
public interface ExecutionListener {
    /** Hears nothing. */
    ExecutionListener SILENT = new ExecutionListener() {};

    /** Is called once, before anything runs. */
    default void runStarted(int nodes, int threads) {}

    /** Is called when a node's turn comes. {@code index} counts from 1. */
    default void nodeStarted(Node node, int index, int total) {}

    /** Is called when a node is done, failed or skipped. {@code index} is that of its start. */
    default void nodeFinished(NodeResult result, int index, int total) {}

    /** Is called with a line that a macro wants people to read ({@code log(..., info=true)}, {@code print}, warnings). */
    default void said(String line) {}

    /** Is called once, after everything. */
    default void runFinished(ExecutionResult result) {}
}
