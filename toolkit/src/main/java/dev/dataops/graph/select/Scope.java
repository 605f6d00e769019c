package dev.dataops.graph.select;

import dev.dataops.project.ResourceType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a command works on, when nobody says otherwise. */
public enum Scope {
    BUILD,
    RUN,
    TEST,
    SEED,
    SNAPSHOT,
    COMPILE,
    SHOW,
    LIST;

    /** Returns the types of nodes that the command works on. */
    public Set<ResourceType> types() {
        return switch (this) {
            case BUILD ->
                EnumSet.of(
                        ResourceType.MODEL,
                        ResourceType.SEED,
                        ResourceType.SNAPSHOT,
                        ResourceType.TEST,
                        ResourceType.UNIT_TEST,
                        ResourceType.EXPOSURE,
                        ResourceType.SAVED_QUERY);
            case RUN -> EnumSet.of(ResourceType.MODEL);
            case TEST -> EnumSet.of(ResourceType.TEST, ResourceType.UNIT_TEST);
            case SEED -> EnumSet.of(ResourceType.SEED);
            case SNAPSHOT -> EnumSet.of(ResourceType.SNAPSHOT);
            case COMPILE ->
                EnumSet.of(ResourceType.MODEL, ResourceType.SNAPSHOT, ResourceType.TEST, ResourceType.ANALYSIS);
            case SHOW -> EnumSet.of(ResourceType.MODEL, ResourceType.SEED, ResourceType.TEST);
            case LIST -> EnumSet.complementOf(EnumSet.of(ResourceType.ANALYSIS, ResourceType.OPERATION));
        };
    }

    /**
     * Returns the types to work on.
     *
     * @param only what {@code --resource-type} names; empty for all that the command works on
     * @param except what {@code --exclude-resource-type} names
     */
    public Set<ResourceType> types(Collection<ResourceType> only, Collection<ResourceType> except) {
        Set<ResourceType> kept = types();
        if (!only.isEmpty() && this == LIST) {
            kept.add(ResourceType.ANALYSIS);
        }
        if (!only.isEmpty()) {
            kept.retainAll(only);
        }
        kept.removeAll(except);
        return kept;
    }
}
