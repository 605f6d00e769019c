package dev.dataops.macros;

import dev.dataops.core.Diagnostic;

/** Hears what templates say to people. Called by many threads at once. */
public interface TemplateListener {
    /** A listener that does not listen. */
    TemplateListener SILENT = new TemplateListener() {
        @Override
        public void log(String nodeId, String message, boolean info) {}

        @Override
        public void print(String message) {}

        @Override
        public void warn(Diagnostic warning) {}
    };

    /**
     * Takes {@code log(message, info)}.
     *
     * @param nodeId the node whose template speaks
     * @param info whether people shall see it; otherwise it is for the log file only
     */
    void log(String nodeId, String message, boolean info);

    /** Takes {@code print(message)}: for stdout, as it is. */
    void print(String message);

    /** Takes {@code exceptions.warn(message)}. May throw to turn warnings into errors. */
    void warn(Diagnostic warning);
}
