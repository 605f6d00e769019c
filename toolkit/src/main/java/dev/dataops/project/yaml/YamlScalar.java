package dev.dataops.project.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Text, a number, a switch or nothing.
 *
 * @param text the text as written, unescaped
 * @param value what the text means by the rules of YAML 1.1: null, Boolean, Long, BigInteger, Double or String
 */
public record YamlScalar(String text, @Nullable Object value, int line, int column) implements YamlNode {
    @Override
    public @Nullable Object toValue() {
        return value;
    }

    /** Returns the value as text: a text itself, anything else as written. */
    public String asText() {
        return value instanceof String string ? string : text;
    }

    /** Returns whether there is nothing: an empty value, {@code ~} or {@code null}. */
    public boolean isNull() {
        return value == null;
    }

    @Override
    public String kind() {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof String) {
            return "text";
        }
        return value instanceof Boolean ? "true or false" : "a number";
    }

    @Override
    public int weight() {
        return 1;
    }
}
