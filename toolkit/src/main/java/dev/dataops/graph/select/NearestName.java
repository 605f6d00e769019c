package dev.dataops.graph.select;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.method.Method;
import dev.dataops.project.Node;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that a criterion matches nothing, and what may have been meant. */
final class NearestName {
    /** Comparing with every name takes a while, so it is done for the first few criteria only. */
    private static final int PATIENCE = 5;

    private final DependencyGraph graph;
    private final Collection<Node> disabled;
    private int asked;

    NearestName(DependencyGraph graph, Collection<Node> disabled) {
        this.graph = graph;
        this.disabled = disabled;
    }

    /** Returns the warning, in dbt's words. */
    Diagnostic matchesNothing(String raw) {
        Diagnostic warning = Diagnostic.warning(
                ErrorCode.SELECTOR_EMPTY, "The selection criterion '" + raw + "' does not match any enabled nodes");
        return hint(raw).map(warning::withHint).orElse(warning);
    }

    private Optional<String> hint(String raw) {
        if (raw.indexOf(',') >= 0 || ++asked > PATIENCE) {
            return Optional.empty();
        }
        Spec.Criterion criterion = new SelectorParser(IndirectSelection.EAGER).criterion(raw);
        String value = criterion.search().text();
        Optional<String> known = criterion.method() == Method.FQN ? elsewhere(value) : Optional.empty();
        return known.or(() -> Suggestions.didYouMean(value, candidates(criterion.method())));
    }

    /** A name may be that of a node that cannot be selected by its name. */
    private Optional<String> elsewhere(String name) {
        Optional<String> off = disabled.stream()
                .filter(node -> node.name().equals(name))
                .map(node -> node.id() + " is disabled in " + node.facts().originalFilePath())
                .findFirst();
        return off.or(() -> graph.nodes().stream()
                .filter(node -> node instanceof Node.Source source
                        && (name.equals(source.name()) || name.equals(sourceName(source))))
                .map(node -> "sources are selected by source:" + sourceName((Node.Source) node))
                .findFirst());
    }

    private static String sourceName(Node.Source source) {
        return source.sourceName() + "." + source.name();
    }

    private Collection<String> candidates(Method method) {
        return switch (method) {
            case FQN -> names(node -> node instanceof Node.DataTest ? Stream.of() : Stream.of(node.name()));
            case TAG -> names(node -> node.tags().stream());
            case SOURCE ->
                names(node -> node instanceof Node.Source source
                        ? Stream.of(source.sourceName(), sourceName(source))
                        : Stream.of());
            case PACKAGE -> names(node -> Stream.of(node.facts().packageName()));
            case GROUP -> names(node -> node.config().string("group").stream());
            case PATH -> names(node -> Stream.of(node.facts().originalFilePath()));
            case EXPOSURE -> names(node -> node instanceof Node.Exposure ? Stream.of(node.name()) : Stream.of());
            default -> Set.of();
        };
    }

    private Set<String> names(Function<Node, Stream<String>> name) {
        return graph.nodes().stream().flatMap(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
