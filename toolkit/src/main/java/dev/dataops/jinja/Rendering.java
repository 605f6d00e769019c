package dev.dataops.jinja;

import java.util.List;

/**
 * Rendered text and where each stretch of it comes from.
 *
 * @param text the output
 * @param spans the stretches in order, without gaps and without empty ones
 */
public record Rendering(String text, List<Span> spans) {
    public Rendering {
        spans = List.copyOf(spans);
    }
}
