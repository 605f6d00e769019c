package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.ResourceType;
import java.util.List;
import java.util.Locale;

/** Checks configurations that may have few values only, as dbt checks them when it parses. */
final class ConfigChecks {
    private static final List<String> ACCESS = List.of("private", "protected", "public");

    private final Problems problems;

    ConfigChecks(Problems problems) {
        this.problems = problems;
    }

    void check(NodeFacts facts, NodeConfig config) {
        if (facts.type() == ResourceType.MODEL) {
            oneOf(facts, config, "access", ACCESS);
            if (config.string("access", "").equals("public")
                    && config.materialized().equals("ephemeral")) {
                problems.add(Diagnostic.error(ErrorCode.CONFIG_INVALID, "an ephemeral model cannot be public")
                        .at(facts.location())
                        .of(facts.id().value())
                        .withHint("materialize it, or make it protected"));
            }
        }
        if (facts.type() == ResourceType.TEST) {
            oneOf(facts, config, "severity", List.of("error", "warn"));
        } else {
            oneOf(facts, config, "on_configuration_change", List.of("apply", "continue", "fail"));
        }
    }

    private void oneOf(NodeFacts facts, NodeConfig config, String key, List<String> allowed) {
        String value = config.string(key, allowed.get(0)).toLowerCase(Locale.ROOT);
        if (!allowed.contains(value)) {
            problems.add(Diagnostic.error(ErrorCode.CONFIG_INVALID, "'" + key + "' cannot be '" + value + "'")
                    .at(facts.location())
                    .of(facts.id().value())
                    .withHint(
                            Suggestions.didYouMean(value, allowed).orElse("use one of " + String.join(", ", allowed))));
        }
    }
}
