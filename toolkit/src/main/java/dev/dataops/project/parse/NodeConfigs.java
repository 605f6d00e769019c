package dev.dataops.project.parse;

import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.ResourceType;
import dev.dataops.project.config.ConfigLevel;
import dev.dataops.project.config.ConfigTree;
import dev.dataops.project.config.Configurator;
import dev.dataops.project.files.ProjectFile;
import java.util.List;
import java.util.function.BiConsumer;

/** Finds configurations in the trees of a project and its packages. Safe for use by several threads. */
public final class NodeConfigs {
    private final ProjectFile root;
    private final Configurator configurator;

    /**
     * Creates a finder.
     *
     * @param root the root project, whose trees apply to all packages
     * @param problems where complaints about values go
     */
    public NodeConfigs(ProjectFile root, Problems problems) {
        this.root = root;
        this.configurator = new Configurator(problems);
    }

    /**
     * Returns a node's configuration.
     *
     * @param owner the package that the node belongs to
     * @param id its unique id, for messages
     * @param near what the property file and the node's own file say, in this order
     */
    public NodeConfig of(ProjectFile owner, ResourceType type, String id, List<String> fqn, List<ConfigLevel> near) {
        List<ConfigTree> own = path(owner, type, fqn);
        List<ConfigTree> above = owner.name().equals(root.name()) ? List.of() : path(root, type, fqn);
        return configurator.configure(new Configurator.Subject(id, type, own, above), near);
    }

    private static List<ConfigTree> path(ProjectFile owner, ResourceType type, List<String> fqn) {
        return owner.tree(treeOf(type)).map(tree -> tree.path(fqn)).orElseGet(List::of);
    }

    /** Calls back for every subtree of the root project that no node asked for, with its dotted name and its place. */
    public void unused(BiConsumer<String, SourceLocation> found) {
        root.trees().forEach((name, tree) -> tree.unused(name, found));
    }

    private static String treeOf(ResourceType type) {
        return switch (type) {
            case MODEL, ANALYSIS, OPERATION -> "models";
            case SEED -> "seeds";
            case SNAPSHOT -> "snapshots";
            case TEST -> "data_tests";
            case SOURCE -> "sources";
            case EXPOSURE -> "exposures";
            case UNIT_TEST -> "unit_tests";
            case METRIC -> "metrics";
            case SEMANTIC_MODEL -> "semantic-models";
            case SAVED_QUERY -> "saved-queries";
        };
    }
}
