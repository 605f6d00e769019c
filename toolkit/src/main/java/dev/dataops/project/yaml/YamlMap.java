package dev.dataops.project.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of a YAML document, in the order written. Keys are text; other scalars become text as JSON writes them. */
public final class YamlMap implements YamlNode {
    /** From this size on a map is worth an index. */
    private static final int INDEX_FROM = 9;

    private final List<Entry> entries;
    private final int line;
    private final int column;
    private int weight = 1;
    private @Nullable Map<String, Integer> index;

    /**
     * A key and its value.
     *
     * @param key the key
     * @param keyLine the line of the key, counted from 1
     * @param keyColumn the column of the key, counted from 1
     * @param value its value
     */
    public record Entry(String key, int keyLine, int keyColumn, YamlNode value) {}

    YamlMap(int line, int column) {
        this.entries = new ArrayList<>(4);
        this.line = line;
        this.column = column;
    }

    /** Returns a map without entries and without a place. */
    public static YamlMap empty() {
        return new YamlMap(0, 0);
    }

    /** Adds an entry. Where the key is there already, its value is replaced and keeps its place in the order, as in a Python dict. */
    boolean put(Entry entry) {
        weight = Weights.sum(weight, Weights.sum(1, entry.value.weight()));
        int at = find(entry.key);
        if (at >= 0) {
            entries.set(at, entry);
            return false;
        }
        entries.add(entry);
        if (index != null) {
            index.put(entry.key, entries.size() - 1);
        } else if (entries.size() == INDEX_FROM) {
            index = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                index.put(entries.get(i).key, i);
            }
        }
        return true;
    }

    private int find(String key) {
        if (index != null) {
            return index.getOrDefault(key, -1);
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key.equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the value under a key, or null if there is no such key. */
    public @Nullable YamlNode get(String key) {
        int at = find(key);
        return at < 0 ? null : entries.get(at).value;
    }

    /** Returns the entry of a key, or null if there is no such key. */
    public @Nullable Entry entry(String key) {
        int at = find(key);
        return at < 0 ? null : entries.get(at);
    }

    /** Returns whether the key is there, with or without a value. */
    public boolean has(String key) {
        return find(key) >= 0;
    }

    /** Returns all entries in order. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Returns whether there is no entry. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public int weight() {
        return weight;
    }

    @Override
    public Map<String, @Nullable Object> toValue() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Entry entry : entries) {
            values.put(entry.key, entry.value.toValue());
        }
        return values;
    }

    @Override
    public String kind() {
        return "a map";
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
