package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import dev.dataops.project.NodeConfig;
import dev.dataops.project.NodeFacts;
import dev.dataops.project.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Checks configurations that may have few values only, as dbt checks them when it parses. */
public final class ConfigChecks {
    private static final List<String> ACCESS = List.of("private", "protected", "public");

    private final Set<String> groups;
    private final Problems problems;

    /**
     * Creates the checks.
     *
     * @param groups the names of the groups that exist
     * @param problems where complaints go
     */
    public ConfigChecks(Set<String> groups, Problems problems) {
        this.groups = groups;
        this.problems = problems;
    }

    /**
     * Checks a node.
     *
     * @param place where a key's value stands
     */
    public void check(NodeFacts facts, NodeConfig config, Function<String, SourceLocation> place) {
        if (!config.bool("enabled", true)) {
            return;
        }
        Subject subject = new Subject(facts, config, place);
        switch (facts.type()) {
            case MODEL -> {
                subject.oneOf("access", ACCESS);
                subject.model();
            }
            case TEST -> subject.oneOf("severity", List.of("error", "warn"));
            default -> {
                // has nothing of its own to check
            }
        }
        if (facts.type() != ResourceType.TEST) {
            subject.oneOf("on_configuration_change", List.of("apply", "continue", "fail"));
        }
        config.string("group").filter(group -> !groups.contains(group)).ifPresent(subject::unknownGroup);
    }

    private final class Subject {
        private final NodeFacts facts;
        private final NodeConfig config;
        private final Function<String, SourceLocation> place;

        Subject(NodeFacts facts, NodeConfig config, Function<String, SourceLocation> place) {
            this.facts = facts;
            this.config = config;
            this.place = place;
        }

        void oneOf(String key, List<String> allowed) {
            String value = config.string(key, allowed.get(0)).toLowerCase(Locale.ROOT);
            if (!allowed.contains(value)) {
                String meant =
                        Suggestions.didYouMean(value, allowed).orElse("use one of " + String.join(", ", allowed));
                report(key, "'" + key + "' cannot be '" + value + "'", meant);
            }
        }

        void model() {
            boolean isPublic = config.string("access", "").equals("public");
            if (isPublic && config.materialized().equals("ephemeral")) {
                report("access", "an ephemeral model cannot be public", "materialize it, or make it protected");
            }
            boolean contract = Boolean.TRUE.equals(config.map("contract").get("enforced"));
            String onChange = config.string("on_schema_change", "ignore");
            boolean keepsColumns = onChange.equals("append_new_columns") || onChange.equals("fail");
            if (contract && config.materialized().equals("incremental") && !keepsColumns) {
                report(
                        "on_schema_change",
                        "an incremental model with an enforced contract cannot have on_schema_change '" + onChange
                                + "'",
                        "use append_new_columns or fail");
            }
        }

        void unknownGroup(String group) {
            String meant = Suggestions.didYouMean(group, groups).orElse("define it under 'groups:' in a property file");
            report("group", "there is no group '" + group + "'", meant);
        }

        private void report(String key, String message, String hint) {
            problems.add(Diagnostic.error(ErrorCode.CONFIG_INVALID, message)
                    .at(place.apply(key))
                    .of(facts.id().value())
                    .withHint(hint));
        }
    }
}
