package dev.dataops.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node's configuration after all levels are merged: dbt_project.yml, property file, {@code config(...)} in the file. Keys are dbt's ({@code
 * materialized}, {@code unique_key}, {@code pre-hook} ...); values are those of YAML and Jinja (null, Boolean, Long, Double, String, List, Map).
 */
public final class NodeConfig {
    /** No configuration at all. */
    public static final NodeConfig EMPTY = new NodeConfig(Map.of());

    private final Map<String, Object> values;
    private final Map<String, Object> written;
    private final List<String> tags;

    /** Wraps merged values; the map is copied and may hold nulls. */
    public NodeConfig(Map<String, ? extends Object> values) {
        this(values, Map.of());
    }

    /**
     * Wraps merged values.
     *
     * @param values all values; copied, may hold nulls
     * @param written what the project's files set, defaults left out and the Jinja of {@code dbt_project.yml} not rendered; copied, may hold nulls
     */
    public NodeConfig(Map<String, ? extends Object> values, Map<String, ? extends Object> written) {
        this(values, written, List.of());
    }

    private NodeConfig(
            Map<String, ? extends Object> values, Map<String, ? extends Object> written, List<String> inherited) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<String, Object>(values));
        this.written =
                written.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<String, Object>(written));
        Set<String> all = new LinkedHashSet<>(inherited);
        all.addAll(strings("tags"));
        this.tags = List.copyOf(all);
    }

    /** Returns this configuration of a node that has tags from elsewhere too: those of the column that a test stands under. */
    public NodeConfig withInheritedTags(List<String> inherited) {
        return inherited.isEmpty() ? this : new NodeConfig(values, written, inherited);
    }

    /** Returns what the project's files set, as dbt's manifest shows it under {@code unrendered_config}. */
    public Map<String, Object> written() {
        return written;
    }

    /** Returns all values, unmodifiable, in a stable order. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** Returns a value, if the key is there and not null. */
    public Optional<Object> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns a value as text, if it is there. */
    public Optional<String> string(String key) {
        return get(key).map(Object::toString);
    }

    /** Returns a value as text, or the fallback. */
    public String string(String key, String fallback) {
        return string(key).orElse(fallback);
    }

    /** Returns a value as a switch: true for {@code true} and the word "true" in any case; the fallback where the key is missing. */
    public boolean bool(String key, boolean fallback) {
        return bool(key).orElse(fallback);
    }

    /** Returns a value as a switch, if it is there. */
    public Optional<Boolean> bool(String key) {
        return get(key).map(value -> value instanceof Boolean flag ? flag : "true".equalsIgnoreCase(value.toString()));
    }

    /** Returns a value as a list of texts: a list's members, or a single value as a list of one; empty where the key is missing. */
    public List<String> strings(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Iterable<?> members)) {
            return List.of(value.toString());
        }
        List<String> texts = new ArrayList<>();
        for (Object member : members) {
            texts.add(String.valueOf(member));
        }
        return texts;
    }

    /** Returns a value as a map; empty where the key is missing or the value is not a map. */
    public Map<?, ?> map(String key) {
        return values.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Returns the hooks under {@code pre-hook} or {@code post-hook}. */
    public List<HookSql> hooks(String key) {
        List<HookSql> hooks = new ArrayList<>();
        Object value = values.get(key);
        if (value instanceof Iterable<?> members) {
            members.forEach(member -> hooks.add(HookSql.of(member)));
        } else if (value != null) {
            hooks.add(HookSql.of(value));
        }
        return hooks;
    }

    /** Returns {@code materialized}, {@code view} where nothing says otherwise. */
    public String materialized() {
        return string("materialized", "view");
    }

    /** Returns the node's tags, each once: inherited ones, then those that are configured. */
    public List<String> tags() {
        return tags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeConfig config && config.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
