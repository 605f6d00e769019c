package dev.dataops.execution.materialize;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.project.Node;
import dev.dataops.project.NodeConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How new rows enter an incremental model's table, in dbt's words. */
enum IncrementalStrategy {
    APPEND("append"),
    DELETE_INSERT("delete+insert"),
    MERGE("merge");

    private final String label;

    IncrementalStrategy(String label) {
        this.label = label;
    }

    /** Returns the strategy that a model asks for; by default {@code delete+insert} with a unique key and {@code append} without one. */
    static IncrementalStrategy of(Node.Relational node, NodeConfig config) {
        Optional<String> asked = config.string("incremental_strategy").filter(name -> !name.equals("default"));
        if (asked.isEmpty()) {
            return config.strings("unique_key").isEmpty() ? APPEND : DELETE_INSERT;
        }
        for (IncrementalStrategy strategy : values()) {
            if (strategy.label.equals(asked.get())) {
                return strategy;
            }
        }
        List<String> known = Arrays.stream(values()).map(value -> value.label).toList();
        Diagnostic problem = Diagnostic.error(
                        ErrorCode.CONFIG_INVALID, "the incremental_strategy '" + asked.get() + "' is not supported yet")
                .at(node.location())
                .of(node.id().value());
        String hint = Suggestions.didYouMean(asked.get(), known)
                .map(text -> text + " ")
                .orElse("");
        throw new ToolkitException(problem.withHint(hint + "known strategies: " + String.join(", ", known)));
    }
}
