package dev.dataops.project.load;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Severity;
import dev.dataops.project.Node;
import dev.dataops.project.parse.NodeConfigs;
import java.util.Collection;

/** What is odd about a project and does not stop it. */
final class Warnings {
    private final Problems problems;

    Warnings(Problems problems) {
        this.problems = problems;
    }

    /** Warns of every node that is not run yet. */
    void unsupported(Collection<Node> nodes) {
        for (Node node : nodes) {
            node.unsupported()
                    .ifPresent(reason -> problems.add(new Diagnostic(
                            reason.code(),
                            Severity.WARNING,
                            reason.message(),
                            reason.where(),
                            reason.node(),
                            reason.hint())));
        }
    }

    /** Warns of configurations in {@code dbt_project.yml} that no node is below. */
    void unusedConfigs(NodeConfigs configs) {
        configs.unused((path, where) -> problems.add(
                Diagnostic.warning(ErrorCode.CONFIG_INVALID, "the configuration path '" + path + "' applies to nothing")
                        .at(where)
                        .withHint("check the names of the package and the folders, or remove it")));
    }
}
