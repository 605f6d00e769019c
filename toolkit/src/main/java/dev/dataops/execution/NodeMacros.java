package dev.dataops.execution;

import dev.dataops.compile.NodeScope;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.RelationMacros;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.macros.value.RelationValue;
import dev.dataops.project.ManifestShape;
import dev.dataops.project.Node;
import dev.dataops.warehouse.RelationInfo;
import java.util.Locale;
import java.util.Map;

/**
 * Calls the macros in the context of a node, each only where its configuration asks for something.
 *
 * @param node the node
 * @param scope its templates
 */
record NodeMacros(Node.Relational node, NodeScope scope) implements RelationMacros {
    @Override
    public void assertContract(String select) {
        try {
            scope.call("get_assert_columns_equivalent", Arguments.of(select));
        } catch (ToolkitException failure) {
            throw broken(failure);
        }
    }

    /** Where a contract is broken, the place that counts is that of the promise, not that in dbt's macros. */
    private ToolkitException broken(ToolkitException failure) {
        ToolkitException root = failure;
        while (root.getCause() instanceof ToolkitException cause) {
            root = cause;
        }
        if (root.diagnostic().code() != ErrorCode.CONFIG_INVALID) {
            return failure;
        }
        SourceLocation promise = node.properties().patch().orElse(node.location());
        return new ToolkitException(
                root.diagnostic()
                        .at(promise)
                        .withHint("bring the model's SELECT and its columns in the property file together"),
                failure);
    }

    @Override
    public void createIndexes(RelationInfo relation) {
        if (node.config().get("indexes").isPresent()) {
            scope.call("create_indexes", Arguments.of(value(relation)));
        }
    }

    @Override
    public void applyGrants(RelationInfo relation) {
        Map<?, ?> grants = node.config().map("grants");
        if (!grants.isEmpty()) {
            scope.call("apply_grants", Arguments.of(value(relation), grants, true));
        }
    }

    @Override
    public void persistDocs(RelationInfo relation) {
        Map<?, ?> wanted = node.config().map("persist_docs");
        if (wanted.containsValue(true)) {
            scope.call("persist_docs", Arguments.of(value(relation), ManifestShape.of(node)));
        }
    }

    private static RelationValue value(RelationInfo relation) {
        return RelationValue.of(relation.name()).withType(relation.type().name().toLowerCase(Locale.ROOT));
    }
}
