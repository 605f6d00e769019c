package dev.dataops.graph.method;

import java.util.List;

/**
 * What a criterion tells its method to look for.
 *
 * @param raw the criterion as written, for messages
 * @param arguments what follows the method's name, such as {@code materialized} in {@code config.materialized:view}
 * @param value what to look for; a text, except in {@code selectors.yml} where it may be any scalar
 */
public record Search(String raw, List<String> arguments, Object value) {
    public Search {
        arguments = List.copyOf(arguments);
    }

    /** Returns the value as text. */
    public String text() {
        return value.toString();
    }
}
