package dev.dataops.project.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the value of a configuration may be. Null always may. */
enum FieldType {
    ANY("anything"),
    FLAG("true or false"),
    TEXT("text"),
    NUMBER("a whole number"),
    MAP("a map"),
    TEXTS("text or a list of texts"),
    FLAG_OR_TEXT("text");

    private final String words;

    FieldType(String words) {
        this.words = words;
    }

    /** Returns what is expected, in words. */
    String words() {
        return words;
    }

    boolean fits(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        return switch (this) {
            case ANY -> true;
            case FLAG -> value instanceof Boolean;
            case TEXT -> value instanceof CharSequence;
            case NUMBER -> value instanceof Long || value instanceof Integer;
            case MAP -> value instanceof Map;
            case TEXTS -> value instanceof CharSequence || isTexts(value);
            case FLAG_OR_TEXT -> value instanceof Boolean || value instanceof CharSequence;
        };
    }

    private static boolean isTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(CharSequence.class::isInstance);
    }
}
