package dev.dataops.project.config;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one place says about a node's configuration: a folder of a tree, a property file, the {@code config(...)} calls of a file.
 *
 * @param values the values by key; {@code pre_hook} and {@code post_hook} are spelt with a hyphen
 * @param place where the value of a key stands
 */
public record ConfigLevel(Map<String, @Nullable Object> values, Function<String, SourceLocation> place) {
    /** Nothing is said. */
    public static final ConfigLevel NONE = of(SourceLocation.of(""), Map.of());

    public ConfigLevel {
        values = withHookNames(values);
    }

    /** Returns a level for values that stand in a map of a YAML file. */
    public static ConfigLevel of(YamlFile file, YamlMap map, Map<String, @Nullable Object> values) {
        return new ConfigLevel(values, key -> {
            YamlMap.Entry entry = map.entry(key);
            entry = entry == null ? map.entry("+" + key) : entry;
            return entry == null ? file.at(map) : file.at(entry);
        });
    }

    /** Returns a level for values that one file gives, nobody knows on which line. */
    public static ConfigLevel of(SourceLocation where, Map<String, @Nullable Object> values) {
        return new ConfigLevel(values, key -> where);
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static Map<String, @Nullable Object> withHookNames(Map<String, @Nullable Object> values) {
        if (!values.containsKey("pre_hook") && !values.containsKey("post_hook")) {
            return values;
        }
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        values.forEach((key, value) -> renamed.put(
                switch (key) {
                    case "pre_hook" -> "pre-hook";
                    case "post_hook" -> "post-hook";
                    default -> key;
                },
                value));
        return renamed;
    }
}
