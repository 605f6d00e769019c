package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what a node asks for that the toolkit cannot do yet. */
final class Support {
    private static final List<String> MATERIALIZATIONS = List.of("view", "table", "incremental", "ephemeral");

    private final MacroCatalog catalog;
    private final Map<String, Optional<CatalogMacro>> userDefined = new ConcurrentHashMap<>();

    Support(MacroCatalog catalog) {
        this.catalog = catalog;
    }

    /** Returns why a node cannot be run yet, if it cannot. */
    Optional<Diagnostic> check(NodeFacts node, NodeConfig config) {
        return switch (node.type()) {
            case SNAPSHOT -> Optional.of(unsupported(node, "snapshots are not supported yet"));
            case MODEL -> model(node, config);
            default -> Optional.empty();
        };
    }

    private Optional<Diagnostic> model(NodeFacts node, NodeConfig config) {
        String materialized = config.materialized();
        Optional<CatalogMacro> own = userDefined.computeIfAbsent(
                node.packageName() + " " + materialized,
                ignored -> catalog.materialization(materialized, node.packageName()));
        if (own.isPresent()) {
            return Optional.of(unsupported(
                    node,
                    "user-defined materializations are not supported yet; '" + materialized + "' is defined at "
                            + own.get().where()));
        }
        if (!MATERIALIZATIONS.contains(materialized)) {
            Diagnostic finding =
                    unsupported(node, "the materialization '" + materialized + "' is not known or not supported yet");
            String known = "supported are " + String.join(", ", MATERIALIZATIONS);
            return Optional.of(finding.withHint(
                    Suggestions.didYouMean(materialized, MATERIALIZATIONS).orElse(known)));
        }
        boolean microbatch = materialized.equals("incremental")
                && config.string("incremental_strategy")
                        .filter("microbatch"::equals)
                        .isPresent();
        return microbatch
                ? Optional.of(unsupported(node, "the incremental strategy 'microbatch' is not supported yet"))
                : Optional.empty();
    }

    private static Diagnostic unsupported(NodeFacts node, String message) {
        SourceLocation file = node.location();
        SourceLocation where = file.line() == 0 ? new SourceLocation(file.path(), 1, 1) : file;
        return Diagnostic.error(ErrorCode.NOT_SUPPORTED, message)
                .at(where)
                .of(node.id().value())
                .withHint("leave it out with --exclude " + node.name());
    }
}
