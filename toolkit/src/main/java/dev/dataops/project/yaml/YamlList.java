package dev.dataops.project.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of a YAML document. */
public final class YamlList implements YamlNode {
    private final List<YamlNode> items = new ArrayList<>(4);
    private final int line;
    private final int column;
    private int weight = 1;

    YamlList(int line, int column) {
        this.line = line;
        this.column = column;
    }

    void add(YamlNode item) {
        items.add(item);
        weight = Weights.sum(weight, item.weight());
    }

    /** Returns the members in order. */
    public List<YamlNode> items() {
        return Collections.unmodifiableList(items);
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
    public List<@Nullable Object> toValue() {
        List<@Nullable Object> values = new ArrayList<>(items.size());
        for (YamlNode item : items) {
            values.add(item.toValue());
        }
        return values;
    }

    @Override
    public String kind() {
        return "a list";
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
