package dev.dataops.project.resolve;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.project.Dependencies;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.RefCall;
import dev.dataops.project.ResourceType;
import dev.dataops.project.SourceCall;
import dev.dataops.project.resolve.Pending.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves what nodes refer to. Built once with all nodes; then safe for use by several threads. */
public final class Resolver {
    private final NameIndex<Pending> refs;
    private final NameIndex<Pending> disabledRefs;
    private final NameIndex<Pending> sources;
    private final NameIndex<Pending> disabledSources;
    private final Problems problems;

    /**
     * A node with its dependencies.
     *
     * @param node the node
     * @param enabled whether it takes part in runs; a test whose subject does not exist or is disabled does not
     */
    public record Resolved(Node node, boolean enabled) {}

    /**
     * Indexes all nodes.
     *
     * @param nodes all nodes, enabled or not
     * @param root the name of the root project
     * @param ownPackageFirst whether the asking package is searched before the root project
     * @param problems where it goes when a ref finds nothing
     */
    public Resolver(Collection<Pending> nodes, String root, boolean ownPackageFirst, Problems problems) {
        this.refs = new NameIndex<>(root, ownPackageFirst);
        this.disabledRefs = new NameIndex<>(root, ownPackageFirst);
        this.sources = new NameIndex<>(root, ownPackageFirst);
        this.disabledSources = new NameIndex<>(root, ownPackageFirst);
        this.problems = problems;
        nodes.forEach(this::add);
    }

    private void add(Pending node) {
        if (node.traits().isEmpty()) {
            return;
        }
        Traits traits = node.traits().get();
        String packageName = node.facts().packageName();
        if (node.type() == ResourceType.SOURCE) {
            List<String> fqn = node.facts().fqn();
            String key = RefNames.key(fqn.get(fqn.size() - 2), node.facts().name());
            (node.enabled() ? sources : disabledSources).add(key, packageName, node);
            return;
        }
        NameIndex<Pending> index = node.enabled() ? refs : disabledRefs;
        traits.version()
                .ifPresent(version -> index.add(RefNames.versioned(node.facts().name(), version), packageName, node));
        if (traits.latest()) {
            index.add(node.facts().name(), packageName, node);
        }
    }

    /**
     * Finds the node that tests in a property file are attached to: an enabled one of the file's own package, else a disabled one of any.
     *
     * @param ref the node's name and version
     * @param packageName the package of the property file
     */
    public Optional<Pending> attached(RefCall ref, String packageName) {
        return refs.find(RefNames.key(ref), Optional.of(packageName), packageName).stream()
                .findFirst()
                .or(() -> disabledRefs.find(RefNames.key(ref), Optional.empty(), packageName).stream()
                        .findFirst());
    }

    /** Resolves everything that a node refers to, and completes it. */
    public Resolved resolve(Pending node) {
        Set<NodeId> found = new LinkedHashSet<>();
        boolean complete = true;
        if (node.enabled() && node.type() != ResourceType.SEED) {
            for (SourceCall source : node.findings().sources()) {
                complete &= resolve(node, source, found);
            }
            for (RefCall ref : node.findings().refs()) {
                complete &= resolve(node, ref, found);
            }
        }
        Dependencies dependencies = new Dependencies(
                List.copyOf(node.findings().refs()),
                List.copyOf(node.findings().sources()),
                List.copyOf(found),
                List.copyOf(node.findings().macros()));
        boolean isTest = node.type() == ResourceType.TEST;
        return new Resolved(node.finish().apply(dependencies), node.enabled() && (complete || !isTest));
    }

    private boolean resolve(Pending node, SourceCall call, Set<NodeId> found) {
        String key = RefNames.key(call.source(), call.table());
        Collection<Pending> targets =
                sources.find(key, Optional.empty(), node.facts().packageName());
        if (!targets.isEmpty()) {
            found.add(targets.iterator().next().id());
            return true;
        }
        Optional<Pending> disabled = disabledSources
                .find(key, Optional.empty(), node.facts().packageName())
                .stream()
                .findFirst();
        SourceLocation where = Places.of(node, call);
        String what = "the source table '" + key + "'";
        notFound(
                node,
                where,
                what,
                disabled,
                Suggestions.didYouMean(key, sources.names()),
                "declare it under 'sources:' in a property file");
        return false;
    }

    private boolean resolve(Pending node, RefCall call, Set<NodeId> found) {
        String fromPackage = node.facts().packageName();
        Collection<Pending> targets = refs.find(RefNames.key(call), call.packageName(), fromPackage);
        if (targets.size() == 1) {
            Pending target = targets.iterator().next();
            Access.check(node, target, () -> Places.of(node, call), problems);
            found.add(target.id());
            return true;
        }
        if (targets.size() > 1) {
            problems.add(ambiguous(node, call, targets));
            return false;
        }
        Optional<Pending> disabled = disabledRefs.find(RefNames.key(call), call.packageName(), fromPackage).stream()
                .findFirst();
        String what = words(call);
        notFound(node, Places.of(node, call), what, disabled, meant(call), "check the name, or add the model");
        return false;
    }

    private static String words(RefCall call) {
        return "'" + call.packageName().map(name -> name + ".").orElse("") + call.name() + "'"
                + call.version().map(version -> " version " + version).orElse("");
    }

    private Optional<String> meant(RefCall call) {
        if (call.version().isPresent() && !refs.named(call.name()).isEmpty()) {
            List<String> versions = new ArrayList<>();
            String prefix = call.name() + ".v";
            refs.names().stream()
                    .filter(name -> name.startsWith(prefix))
                    .forEach(name -> versions.add(name.substring(prefix.length())));
            return Optional.of(
                    versions.isEmpty()
                            ? "it has no versions: leave out 'version'"
                            : "its versions are " + String.join(", ", versions));
        }
        List<Pending> elsewhere = refs.named(call.name());
        if (!elsewhere.isEmpty()) {
            return Optional.of("package '" + elsewhere.get(0).facts().packageName() + "' has a '" + call.name() + "'");
        }
        return Suggestions.didYouMean(call.name(), refs.names());
    }

    /** Reports a missing target: a warning for tests, which are then left out as dbt does, an error for everything else. */
    private void notFound(
            Pending node,
            SourceLocation where,
            String target,
            Optional<Pending> disabled,
            Optional<String> meant,
            String advice) {
        boolean isTest = node.type() == ResourceType.TEST;
        if (isTest && disabled.isPresent()) {
            return; // a test of what is disabled is disabled with it
        }
        String from = node.words() + " refers to " + target;
        String message = disabled.isPresent() ? from + ", which is disabled" : from + ", which does not exist";
        Diagnostic finding = isTest
                ? Diagnostic.warning(ErrorCode.REF_NOT_FOUND, message + "; the test is left out")
                : Diagnostic.error(ErrorCode.REF_NOT_FOUND, message);
        String hint = disabled.map(found -> "enable it: it is defined at " + found.where())
                .orElseGet(() -> meant.orElse(advice));
        problems.add(finding.at(where).of(node.id().value()).withHint(hint));
    }

    private static Diagnostic ambiguous(Pending node, RefCall call, Collection<Pending> targets) {
        List<String> packages = targets.stream()
                .map(target -> target.facts().packageName())
                .sorted()
                .toList();
        return Diagnostic.error(
                        ErrorCode.REF_NOT_FOUND,
                        node.words() + " refers to '" + call.name() + "', which several packages have: "
                                + String.join(", ", packages))
                .at(Places.of(node, call))
                .of(node.id().value())
                .withHint("name the package: ref('" + packages.get(0) + "', '" + call.name() + "')");
    }
}
