package dev.dataops.cli.option;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.select.IndirectSelection;
import dev.dataops.graph.select.SelectionRequest;
import dev.dataops.project.ResourceType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which nodes a command works on; dbt's node selection syntax (docs.getdbt.com/reference/node-selection/syntax). */
public final class SelectionOptions {
    @Option(
            names = {"-s", "--select", "-m", "--models", "--model"},
            paramLabel = "<criteria>",
            arity = "1..*",
            description = "Nodes to select: name, +name+, tag:x, path, source:a.b, a,b ...")
    private List<String> select = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "<criteria>",
            arity = "1..*",
            description = "Nodes to leave out of what is selected.")
    private List<String> exclude = List.of();

    @Option(names = "--selector", paramLabel = "<name>", description = "Selector of selectors.yml to use.")
    private @Nullable String selector;

    @Option(
            names = "--indirect-selection",
            paramLabel = "<mode>",
            description =
                    "Which tests selected nodes bring along: eager, cautious, buildable or empty. Default: eager.")
    private String indirect = "eager";

    @Option(
            names = "--resource-type",
            paramLabel = "<type>",
            arity = "1..*",
            description = "Types of nodes to keep: model, seed, test, source ...")
    private List<String> types = List.of();

    @Option(
            names = "--exclude-resource-type",
            paramLabel = "<type>",
            arity = "1..*",
            description = "Types of nodes to leave out.")
    private List<String> withoutTypes = List.of();

    /**
     * Returns what was asked for.
     *
     * @param possible the types of nodes that the command works on
     * @param emptyModels whether models without SQL count
     */
    public SelectionRequest request(Set<ResourceType> possible, boolean emptyModels) {
        Set<ResourceType> kept = EnumSet.copyOf(possible);
        if (!types.isEmpty() && !types.contains("all")) {
            kept.retainAll(typesOf(types));
        }
        kept.removeAll(typesOf(withoutTypes));
        return new SelectionRequest(select, exclude, Optional.ofNullable(selector), mode(), kept, emptyModels);
    }

    /** Returns whether anything was selected or excluded at all. */
    public boolean isGiven() {
        return !select.isEmpty() || !exclude.isEmpty() || selector != null;
    }

    /** Returns the types named by {@code --resource-type}. */
    public Set<ResourceType> typesAskedFor() {
        return types.contains("all") ? EnumSet.allOf(ResourceType.class) : typesOf(types);
    }

    private static Set<ResourceType> typesOf(List<String> words) {
        Set<ResourceType> found = EnumSet.noneOf(ResourceType.class);
        for (String word : words) {
            found.add(ResourceType.ofLabel(word).orElseThrow(() -> unknown("resource type", word, typeLabels())));
        }
        return found;
    }

    private static List<String> typeLabels() {
        return Arrays.stream(ResourceType.values()).map(ResourceType::label).toList();
    }

    private IndirectSelection mode() {
        for (IndirectSelection mode : IndirectSelection.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(indirect)) {
                return mode;
            }
        }
        throw unknown("mode of indirect selection", indirect, List.of("eager", "cautious", "buildable", "empty"));
    }

    private static ToolkitException unknown(String what, String word, List<String> known) {
        String hint =
                Suggestions.didYouMean(word, known).map(text -> text + " ").orElse("");
        return new ToolkitException(Diagnostic.error(ErrorCode.USAGE, "there is no " + what + " '" + word + "'")
                .withHint(hint + "known: " + String.join(", ", known)));
    }
}
