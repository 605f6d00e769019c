package dev.dataops.project;

import java.util.Locale;
import java.util.Optional;

/** What a node of a project is, in dbt's words. */
public enum ResourceType {
    MODEL,
    SEED,
    SNAPSHOT,
    TEST,
    UNIT_TEST,
    ANALYSIS,
    OPERATION,
    SOURCE,
    EXPOSURE,
    METRIC,
    SEMANTIC_MODEL,
    SAVED_QUERY;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Returns dbt's word, such as {@code model}: the first part of a unique id and the value of {@code resource_type}. */
    public String label() {
        return label;
    }

    /** Returns the type with this word, if there is one. */
    public static Optional<ResourceType> ofLabel(String label) {
        for (ResourceType type : values()) {
            if (type.label.equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
