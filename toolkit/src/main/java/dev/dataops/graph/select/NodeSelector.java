package dev.dataops.graph.select;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.dag.DependencyGraph;
import dev.dataops.graph.method.ProjectPlace;
import dev.dataops.graph.select.Spec.Combination;
import dev.dataops.graph.select.Spec.Operator;
import dev.dataops.project.Node;
import dev.dataops.project.Project;
import dev.dataops.project.yaml.YamlFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Selects nodes of a project as dbt does. */
public final class NodeSelector {
    private final DependencyGraph graph;
    private final ProjectPlace place;
    private final Optional<YamlFile> selectors;
    private final Collection<Node> disabled;

    /** Creates a selector for a project and its graph. */
    public NodeSelector(Project project, DependencyGraph graph) {
        this(
                graph,
                new ProjectPlace(project.name(), project.root().directory()),
                project.selectors(),
                project.disabled().values());
    }

    NodeSelector(DependencyGraph graph, ProjectPlace place, Optional<YamlFile> selectors, Collection<Node> disabled) {
        this.graph = graph;
        this.place = place;
        this.selectors = selectors;
        this.disabled = disabled;
    }

    /**
     * Selects nodes.
     *
     * @return the nodes; none, and a warning, where a criterion matches nothing
     * @throws ToolkitException with all that is wrong with the criteria ({@code SELECTOR_INVALID}) or with {@code selectors.yml}
     */
    public Selection select(SelectionRequest request) {
        NamedSelectors named = NamedSelectors.read(selectors, request.indirect());
        List<Diagnostic> warnings = new ArrayList<>(named.warnings());
        boolean free = request.select().isEmpty() && request.exclude().isEmpty();
        Optional<String> standard = free && request.selector().isEmpty() ? named.standard() : Optional.empty();
        Optional<String> name = request.selector().or(() -> standard);
        if (request.selector().isPresent() && !free) {
            warnings.add(Diagnostic.warning(
                    ErrorCode.USAGE, "--selector is given, so --select and --exclude are not looked at"));
        }
        BitSet picked;
        if (free && name.isEmpty()) {
            picked = everything();
        } else {
            NearestName nearest = new NearestName(graph, disabled);
            SpecEvaluator evaluator = new SpecEvaluator(graph, place, raw -> warnings.add(nearest.matchesNothing(raw)));
            picked = evaluator.pick(name.map(named::spec).orElseGet(() -> fromCommandLine(request)));
        }
        return new Selection(nodes(picked, request), warnings, standard);
    }

    private BitSet everything() {
        BitSet all = new BitSet(graph.size());
        all.set(0, graph.size());
        return all;
    }

    private static Spec fromCommandLine(SelectionRequest request) {
        SelectorParser parser = new SelectorParser(request.indirect());
        Problems problems = new Problems();
        Spec included = request.select().isEmpty()
                ? Combination.of(Operator.UNION, List.of(parser.criterion("fqn:*"), parser.criterion("source:*")))
                : collecting(problems, () -> parser.union(request.select()));
        Spec excluded = collecting(problems, () -> parser.union(request.exclude()));
        problems.throwIfAny();
        return Combination.of(Operator.DIFFERENCE, List.of(included, excluded));
    }

    private static Spec collecting(Problems problems, Supplier<Spec> reader) {
        try {
            return reader.get();
        } catch (ToolkitException invalid) {
            problems.add(invalid);
            return Combination.of(Operator.UNION, List.of());
        }
    }

    /** Keeps the nodes of the types asked for. */
    private List<Node> nodes(BitSet picked, SelectionRequest request) {
        List<Node> nodes = new ArrayList<>();
        for (int index = picked.nextSetBit(0); index >= 0; index = picked.nextSetBit(index + 1)) {
            Node node = graph.node(index);
            if (request.types().contains(node.type()) && (request.emptyModels() || !isEmpty(node))) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Compilable compilable
                && compilable.sql().rawCode().isBlank();
    }
}
