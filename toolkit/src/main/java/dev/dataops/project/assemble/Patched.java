package dev.dataops.project.assemble;

import dev.dataops.project.NodeFacts;
import dev.dataops.project.NodeId;
import dev.dataops.project.ResourceType;
import dev.dataops.project.parse.Draft;
import dev.dataops.project.properties.NodePatch;
import dev.dataops.project.properties.VersionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft with what a property file says of it.
 *
 * @param draft the draft
 * @param facts the node's name and id, which versions change
 * @param patch what a property file says, if one speaks of it
 * @param version which version it is, if it is versioned
 * @param latestVersion the version that an unversioned ref means
 */
public record Patched(
        Draft draft,
        NodeFacts facts,
        Optional<NodePatch> patch,
        Optional<VersionSpec> version,
        Optional<String> latestVersion) {

    static Patched alone(Draft draft) {
        return new Patched(draft, draft.facts(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Patched with(NodePatch found) {
        return new Patched(draft, facts, Optional.of(found), version, latestVersion);
    }

    /** Returns this draft as a version of a model: it takes the model's name, and its id and fully qualified name end with the version. */
    Patched as(NodePatch model, VersionSpec spec, String latest) {
        NodeId id = NodeId.of(ResourceType.MODEL, facts.packageName(), model.name(), spec.formatted());
        List<String> fqn = new ArrayList<>(facts.fqn());
        fqn.set(fqn.size() - 1, model.name());
        fqn.add(spec.formatted());
        NodeFacts versioned = new NodeFacts(
                id,
                facts.type(),
                facts.packageName(),
                model.name(),
                fqn,
                facts.path(),
                facts.originalFilePath(),
                facts.location());
        return new Patched(draft, versioned, Optional.of(model), Optional.of(spec), Optional.of(latest));
    }

    /** Returns the version as it prints, if the node is versioned. */
    public Optional<String> versionText() {
        return version.map(VersionSpec::v);
    }

    /** Returns whether an unversioned ref of the node's name means this one. */
    public boolean isLatest() {
        return version.isEmpty() || latestVersion.equals(versionText());
    }
}
