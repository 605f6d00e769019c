package dev.dataops.project.properties;

import dev.dataops.project.ResourceType;
import dev.dataops.project.yaml.KeyPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list in a property file, such as everything under {@code models:}. */
enum Section {
    MODELS("models", "model", ResourceType.MODEL),
    SEEDS("seeds", "seed", ResourceType.SEED),
    SNAPSHOTS("snapshots", "snapshot", ResourceType.SNAPSHOT),
    ANALYSES("analyses", "analysis", ResourceType.ANALYSIS),
    DATA_TESTS("data_tests", "test", ResourceType.TEST),
    SOURCES("sources", "source", ResourceType.SOURCE),
    EXPOSURES("exposures", "exposure", ResourceType.EXPOSURE),
    MACROS("macros", "macro", null),
    GROUPS("groups", "group", null),
    UNIT_TESTS("unit_tests", "unit test", ResourceType.UNIT_TEST),
    METRICS("metrics", "metric", ResourceType.METRIC),
    SEMANTIC_MODELS("semantic_models", "semantic model", ResourceType.SEMANTIC_MODEL),
    SAVED_QUERIES("saved_queries", "saved query", ResourceType.SAVED_QUERY),
    FUNCTIONS("functions", "function", null);

    /** Keys beside the sections that a property file may have; anchors are written under keys of one's own. */
    static final Set<String> OTHER_KEYS = Set.of("version", "anchors");

    private static final Map<String, Section> BY_KEY = new LinkedHashMap<>();

    static {
        for (Section section : values()) {
            BY_KEY.put(section.key, section);
        }
    }

    private final String key;
    private final String word;
    private final Optional<ResourceType> type;

    Section(String key, String word, @Nullable ResourceType type) {
        this.key = key;
        this.word = word;
        this.type = Optional.ofNullable(type);
    }

    static Optional<Section> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    static Set<String> keys() {
        return BY_KEY.keySet();
    }

    /** Returns the key that the list stands under. */
    String key() {
        return key;
    }

    /** Returns what one of its members is, in words. */
    String word() {
        return word;
    }

    Optional<ResourceType> type() {
        return type;
    }

    /**
     * Returns whether dbt renders a value of a member when it reads the file. Descriptions, tests and some SQL are rendered later or never.
     *
     * @param keys the keys that lead to the value from the member
     */
    boolean renders(KeyPath keys) {
        String first = keys.key(0);
        return switch (this) {
            case SOURCES -> {
                boolean late = first.equals("description") || first.equals("loaded_at_query");
                boolean query = first.equals("config") && keys.key(1).equals("loaded_at_query");
                yield !late && !query && !(first.equals("tables") && isLate(keys, 2));
            }
            case MACROS -> first.equals("arguments") ? !isLate(keys, 1) : !isLate(keys, 0);
            case METRICS -> !passes(keys, "filter") && !isLate(keys, 0);
            case SAVED_QUERIES -> !(first.equals("query_params") && keys.key(1).equals("where")) && !isLate(keys, 0);
            default -> !isLate(keys, 0);
        };
    }

    private static boolean isLate(KeyPath keys, int from) {
        int size = keys.size() - from;
        if ((size >= 1 && isLateKey(keys.key(from))) || (size == 2 && isLateKey(keys.key(from + 1)))) {
            return true;
        }
        String first = keys.key(from);
        String second = keys.key(from + 1);
        boolean hook = second.equals("pre_hook") || second.equals("post_hook") || second.equals("loaded_at_query");
        if (size >= 2 && first.equals("config") && hook) {
            return true;
        }
        if (size == 5 && keys.key(from + 4).equals("description")) {
            return true;
        }
        String third = keys.key(from + 2);
        boolean inList = first.equals("columns")
                || first.equals("dimensions")
                || first.equals("measures")
                || first.equals("entities");
        return size >= 3
                && inList
                && (third.equals("tests") || third.equals("data_tests") || third.equals("description"));
    }

    private static boolean isLateKey(String key) {
        return switch (key) {
            case "tests", "data_tests", "description", "loaded_at_query" -> true;
            default -> false;
        };
    }

    private static boolean passes(KeyPath keys, String name) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.key(i).equals(name)) {
                return true;
            }
        }
        return false;
    }
}
