package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.macros.catalog.CatalogMacro;
import dev.dataops.macros.catalog.MacroCatalog;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.ResourceType;
import java.util.List;
import java.util.Optional;

/** Tells what a node asks for that the toolkit cannot do yet. */
final class Support {
    private static final List<String> MATERIALIZATIONS = List.of("view", "table", "incremental", "ephemeral");

    private final MacroCatalog catalog;
    private final Patched node;
    private final NodeConfig config;

    Support(MacroCatalog catalog, Patched node, NodeConfig config) {
        this.catalog = catalog;
        this.node = node;
        this.config = config;
    }

    Optional<Diagnostic> check() {
        if (node.facts().type() == ResourceType.SNAPSHOT) {
            return Optional.of(unsupported("snapshots are not supported yet"));
        }
        if (node.facts().type() != ResourceType.MODEL) {
            return Optional.empty();
        }
        String materialized = config.materialized();
        Optional<CatalogMacro> own =
                catalog.materialization(materialized, node.facts().packageName());
        if (own.isPresent()) {
            return Optional.of(unsupported("user-defined materializations are not supported yet; '" + materialized
                    + "' is defined at " + own.get().where()));
        }
        if (!MATERIALIZATIONS.contains(materialized)) {
            Diagnostic finding =
                    unsupported("the materialization '" + materialized + "' is not known or not supported yet");
            String known = "supported are " + String.join(", ", MATERIALIZATIONS);
            return Optional.of(finding.withHint(
                    Suggestions.didYouMean(materialized, MATERIALIZATIONS).orElse(known)));
        }
        boolean microbatch = materialized.equals("incremental")
                && config.string("incremental_strategy")
                        .filter("microbatch"::equals)
                        .isPresent();
        return microbatch
                ? Optional.of(unsupported("the incremental strategy 'microbatch' is not supported yet"))
                : Optional.empty();
    }

    private Diagnostic unsupported(String message) {
        SourceLocation file = node.facts().location();
        SourceLocation where = file.line() == 0 ? new SourceLocation(file.path(), 1, 1) : file;
        return Diagnostic.error(ErrorCode.NOT_SUPPORTED, message)
                .at(where)
                .of(node.facts().id().value())
                .withHint("leave it out with --exclude " + node.facts().name());
    }
}
