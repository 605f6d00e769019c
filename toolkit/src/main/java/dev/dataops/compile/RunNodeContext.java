package dev.dataops.compile;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.macros.ConfigValue;
import dev.dataops.macros.DbtContext;
import dev.dataops.macros.NodeContext;
import dev.dataops.macros.value.RelationValue;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import dev.dataops.project.NodeId;
import dev.dataops.project.Project;
import dev.dataops.project.RefCall;
import dev.dataops.project.SourceCall;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a node adds to its template's context while nodes run: refs resolve to relations, and the warehouse answers. */
final class RunNodeContext implements NodeContext {
    private final Project project;
    private final Node node;
    private final Function<DbtContext, JinjaObject> adapter;
    private final Map<String, Object> extras;
    private final Consumer<Node.Model> ephemerals;

    /**
     * Creates the context of a node.
     *
     * @param adapter makes the {@code adapter} object, bound to the worker's session
     * @param extras further names
     * @param ephemerals is told of each ephemeral model that the template selects from
     */
    RunNodeContext(
            Project project,
            Node node,
            Function<DbtContext, JinjaObject> adapter,
            Map<String, Object> extras,
            Consumer<Node.Model> ephemerals) {
        this.project = project;
        this.node = node;
        this.adapter = adapter;
        this.extras = extras;
        this.ephemerals = ephemerals;
    }

    @Override
    public String packageName() {
        return node.facts().packageName();
    }

    @Override
    public String nodeId() {
        return node.id().value();
    }

    @Override
    public boolean execute() {
        return true;
    }

    @Override
    public Object ref(Optional<String> packageName, String name, Optional<Object> version) {
        RefCall call = new RefCall(packageName, name, version.map(Object::toString));
        Node.Relational meant = project.refs()
                .ref(call, packageName())
                .orElseThrow(() -> new ToolkitException(about(Diagnostic.error(
                        ErrorCode.REF_NOT_FOUND, "ref('" + name + "') means no enabled model, seed or snapshot"))));
        requireDependency(meant.id(), "{{ ref('" + name + "') }}");
        if (meant instanceof Node.Model model && model.ephemeral()) {
            ephemerals.accept(model);
            return RelationValue.ephemeral(model.relation().identifier());
        }
        return RelationValue.of(meant.relation());
    }

    @Override
    public Object source(String sourceName, String tableName) {
        Node.Source meant = project.refs()
                .source(new SourceCall(sourceName, tableName), packageName())
                .orElseThrow(() -> new ToolkitException(about(Diagnostic.error(
                        ErrorCode.REF_NOT_FOUND,
                        "source('" + sourceName + "', '" + tableName + "') means no enabled source table"))));
        requireDependency(meant.id(), "{{ source('" + sourceName + "', '" + tableName + "') }}");
        return ExternalLocation.of(meant)
                .map(expression -> RelationValue.of(meant.relation()).withExpression(expression))
                .orElseGet(() -> RelationValue.of(meant.relation()));
    }

    /** Order comes from parsing; what only shows up while running would be read before it is built. Hooks and analyses have no place in the order. */
    private void requireDependency(NodeId id, String call) {
        if (node instanceof Node.Hook
                || node instanceof Node.Analysis
                || node.dependencies().nodes().contains(id)
                || node.id().equals(id)) {
            return;
        }
        throw new ToolkitException(about(Diagnostic.error(
                        ErrorCode.REF_NOT_FOUND,
                        "the dependency on " + id
                                + " was not seen when the project was parsed, so it may not be built yet")
                .at(node.location())
                .withHint(
                        "the call stands behind a condition such as {% if execute %}; add this comment at the top of the file: -- depends_on: "
                                + call)));
    }

    @Override
    public ConfigValue config() {
        return ConfigValue.of(node.config().asMap());
    }

    @Override
    public @Nullable Object self() {
        if (node instanceof Node.Relational relational) {
            return RelationValue.of(relational.relation());
        }
        return node instanceof Node.DataTest test ? RelationValue.of(test.failures()) : null;
    }

    @Override
    public @Nullable Object model() {
        return ManifestShape.of(node);
    }

    @Override
    public JinjaObject adapter(DbtContext context) {
        return adapter.apply(context);
    }

    @Override
    public Map<String, Object> extras() {
        return extras;
    }
}
