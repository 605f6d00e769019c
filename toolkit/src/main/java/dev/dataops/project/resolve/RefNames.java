package dev.dataops.project.resolve;

import dev.dataops.project.Node;
import dev.dataops.project.RefCall;
import dev.dataops.project.RefIndex;
import dev.dataops.project.SourceCall;
import java.util.Collection;
import java.util.Optional;

/** Finds nodes by ref and source, from names that were put in once. */
public final class RefNames implements RefIndex {
    private final NameIndex<Node.Relational> refs;
    private final NameIndex<Node.Source> sources;

    /**
     * Indexes nodes.
     *
     * @param nodes the enabled nodes
     * @param root the name of the root project
     * @param ownPackageFirst whether the asking package is searched before the root project
     */
    public RefNames(Collection<Node> nodes, String root, boolean ownPackageFirst) {
        this.refs = new NameIndex<>(root, ownPackageFirst);
        this.sources = new NameIndex<>(root, ownPackageFirst);
        nodes.forEach(this::add);
    }

    private void add(Node node) {
        String packageName = node.facts().packageName();
        if (node instanceof Node.Source source) {
            sources.add(key(source.sourceName(), source.name()), packageName, source);
        } else if (node instanceof Node.Model model) {
            model.version().ifPresent(version -> refs.add(versioned(model.name(), version), packageName, model));
            if (model.version().isEmpty() || model.version().equals(model.latestVersion())) {
                refs.add(model.name(), packageName, model);
            }
        } else if (node instanceof Node.Relational relational) {
            refs.add(node.name(), packageName, relational);
        }
    }

    @Override
    public Optional<Node.Relational> ref(RefCall ref, String fromPackage) {
        return refs.find(key(ref), ref.packageName(), fromPackage).stream().findFirst();
    }

    @Override
    public Optional<Node.Source> source(SourceCall source, String fromPackage) {
        return sources.find(key(source.source(), source.table()), Optional.empty(), fromPackage).stream()
                .findFirst();
    }

    static String key(RefCall ref) {
        return ref.version().map(version -> versioned(ref.name(), version)).orElse(ref.name());
    }

    static String versioned(String name, String version) {
        return name + ".v" + version;
    }

    static String key(String source, String table) {
        return source + "." + table;
    }
}
