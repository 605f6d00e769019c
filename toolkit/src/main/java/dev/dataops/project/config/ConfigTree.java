package dev.dataops.project.config;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The configuration tree of one kind of node in a {@code dbt_project.yml}, such as everything under {@code models:}. A key that begins with {@code
 * +} is a configuration; so is any key whose value is not a map; a map under a plain key belongs to the folder, package or node of that name.
 */
public final class ConfigTree {
    private final SourceLocation where;
    private final ConfigLevel level;
    private final Map<String, @Nullable Object> asWritten;
    private final Map<String, ConfigTree> children = new HashMap<>();
    private boolean used;

    private ConfigTree(YamlFile file, SourceLocation where, YamlMap rendered, YamlMap written) {
        this.where = where;
        this.level = ConfigLevel.of(file, rendered, configs(rendered));
        this.asWritten = configs(written);
        for (YamlMap.Entry entry : rendered.entries()) {
            if (entry.value() instanceof YamlMap child && !entry.key().startsWith("+")) {
                YamlMap childWritten = written.get(entry.key()) instanceof YamlMap found ? found : child;
                children.put(entry.key(), new ConfigTree(file, file.at(entry), child, childWritten));
            }
        }
    }

    /**
     * Reads a tree.
     *
     * @param file the {@code dbt_project.yml}
     * @param rendered the tree with its Jinja rendered
     * @param written the same as written
     */
    public static ConfigTree of(YamlFile file, YamlMap rendered, YamlMap written) {
        return new ConfigTree(file, file.at(rendered), rendered, written);
    }

    private static Map<String, @Nullable Object> configs(YamlMap map) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.key().startsWith("+")) {
                values.put(entry.key().substring(1).strip(), entry.value().toValue());
            } else if (!(entry.value() instanceof YamlMap)) {
                values.put(entry.key(), entry.value().toValue());
            }
        }
        return values;
    }

    /**
     * Returns the subtrees that apply to a node, the outermost first: the whole tree, then one for each part of the name that it knows. Costs
     * as much as the name is long.
     *
     * @param fqn the node's fully qualified name
     */
    public List<ConfigTree> path(List<String> fqn) {
        List<ConfigTree> path = new ArrayList<>(4);
        ConfigTree tree = this;
        path.add(tree);
        for (String part : fqn) {
            tree = tree.children.get(part);
            if (tree == null) {
                break;
            }
            tree.used = true;
            path.add(tree);
        }
        return path;
    }

    /** Returns what this level says, its subtrees aside. */
    public ConfigLevel level() {
        return level;
    }

    /** Returns what this level says, before its Jinja was rendered. */
    public Map<String, @Nullable Object> asWritten() {
        return asWritten;
    }

    /**
     * Calls back for every subtree that configures something and that no node asked for; nodes must all have asked before.
     *
     * @param prefix the name of the tree, such as {@code models}
     * @param found takes the dotted name of the subtree and its place
     */
    public void unused(String prefix, BiConsumer<String, SourceLocation> found) {
        children.forEach((name, child) -> {
            String path = prefix + "." + name;
            if (!child.used && !child.level.isEmpty()) {
                found.accept(path, child.where);
            }
            child.unused(path, found);
        });
    }
}
