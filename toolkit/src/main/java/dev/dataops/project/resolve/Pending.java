package dev.dataops.project.resolve;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.Dependencies;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import dev.dataops.project.files.ProjectFile;
import dev.dataops.project.files.SourceText;
import dev.dataops.project.parse.Findings;
import dev.dataops.sql.RelationName;
import java.util.Optional;
import java.util.function.Function;

/**
 * A node that is complete but for what it depends on.
 *
 * @param owner the package it belongs to
 * @param facts what it is
 * @param config its configuration
 * @param findings what it refers to
 * @param text its SQL, to find the place of a ref; empty for nodes without
 * @param traits how others may refer to it; empty for what nobody refers to
 * @param group the group it belongs to
 * @param finish makes the node of its dependencies
 */
public record Pending(
        ProjectFile owner,
        NodeFacts facts,
        NodeConfig config,
        Findings findings,
        Optional<SourceText> text,
        Optional<Traits> traits,
        Optional<String> group,
        Function<Dependencies, Node> finish) {

    /**
     * How others may refer to a node.
     *
     * @param version its version, if it is versioned
     * @param latest whether a ref without a version means it
     * @param access who may refer to it: {@code private}, {@code protected} or {@code public}
     * @param relation where it is in the warehouse
     * @param materialized whether it is a relation of its own there
     */
    public record Traits(
            Optional<String> version, boolean latest, String access, RelationName relation, boolean materialized) {}

    /** Returns its unique id. */
    public NodeId id() {
        return facts.id();
    }

    /** Returns what it is. */
    public ResourceType type() {
        return facts.type();
    }

    /** Returns what it is and its name, such as {@code model 'orders'}; for messages. */
    public String words() {
        String name = facts.name();
        if (type() == ResourceType.SOURCE) {
            name = facts.fqn().get(facts.fqn().size() - 2) + "." + name;
        }
        return type().label().replace('_', ' ') + " '" + name + "'";
    }

    /** Returns where it is defined. */
    public SourceLocation where() {
        return facts.location();
    }

    /** Returns whether it takes part in runs. */
    public boolean enabled() {
        return config.bool("enabled", true);
    }
}
