package dev.dataops.project.config;

import dev.dataops.core.Problems;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration of nodes. The levels, the farthest first: dbt's defaults, the tree of the node's own package, the property file, the
 * file's own {@code config(...)}, and for nodes of other packages the root project's tree, which has the last word. Safe for use by several threads.
 */
public final class Configurator {
    private final Problems problems;
    private final Map<Shared, NodeConfig> shared = new ConcurrentHashMap<>();

    private record Shared(
            ResourceType type,
            @Nullable ConfigTree own,
            @Nullable ConfigTree root) {}

    /**
     * Creates a finder.
     *
     * @param problems where complaints about values go
     */
    public Configurator(Problems problems) {
        this.problems = problems;
    }

    /**
     * What is known of a node when its configuration is asked for.
     *
     * @param id its unique id, for messages
     * @param type its kind
     * @param own the subtrees of its own package that apply to it
     * @param root the subtrees of the root project that apply to it; empty for nodes of the root project itself
     */
    public record Subject(String id, ResourceType type, List<ConfigTree> own, List<ConfigTree> root) {}

    /** Returns the configuration of a node for which no file but a {@code dbt_project.yml} says anything; nodes of one folder share it. */
    public NodeConfig fromTrees(Subject subject) {
        Shared key = new Shared(subject.type(), last(subject.own()), last(subject.root()));
        NodeConfig known = shared.get(key);
        return known != null ? known : shared.computeIfAbsent(key, ignored -> merge(subject, List.of()));
    }

    /**
     * Returns the configuration of a node.
     *
     * @param near what the property file and the node's own file say, in this order
     */
    public NodeConfig configure(Subject subject, List<ConfigLevel> near) {
        for (ConfigLevel level : near) {
            if (!level.isEmpty()) {
                return merge(subject, near);
            }
        }
        return fromTrees(subject);
    }

    private NodeConfig merge(Subject subject, List<ConfigLevel> near) {
        ConfigMerge merge = new ConfigMerge(ConfigSchema.of(subject.type()), subject.id(), problems);
        subject.own().forEach(tree -> merge.add(tree.level()));
        near.forEach(merge::add);
        subject.root().forEach(tree -> merge.add(tree.level()));
        ConfigRules.finish(merge.merged());
        return new NodeConfig(merge.merged(), written(subject, near));
    }

    private static Map<String, @Nullable Object> written(Subject subject, List<ConfigLevel> near) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        subject.own().forEach(tree -> written.putAll(tree.asWritten()));
        near.forEach(level -> written.putAll(level.values()));
        subject.root().forEach(tree -> written.putAll(tree.asWritten()));
        return written;
    }

    private static @Nullable ConfigTree last(List<ConfigTree> trees) {
        return trees.isEmpty() ? null : trees.get(trees.size() - 1);
    }
}
