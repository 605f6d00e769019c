package dev.dataops.cli.option;

import dev.dataops.cli.shell.DbtEnvironment;
import dev.dataops.cli.shell.Shell;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.select.IndirectSelection;
import dev.dataops.graph.select.Scope;
import dev.dataops.graph.select.SelectionRequest;
import dev.dataops.project.ResourceType;
import java.util.ArrayList;
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
            names = {"-s", "--select"},
            paramLabel = "<criteria>",
            arity = "1..*",
            description = "Nodes to select: orders, +orders+, tag:nightly, models/gold, source:raw ...")
    private List<String> select = List.of();

    @Option(
            names = {"-m", "--models", "--model"},
            paramLabel = "<criteria>",
            arity = "1..*",
            hidden = true)
    private List<String> models = List.of();

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
    private @Nullable IndirectSelection indirect;

    @Option(
            names = {"--resource-type", "--resource-types"},
            paramLabel = "<type>",
            arity = "1..*",
            description = "Types of nodes to keep: model, seed, test, source ...")
    private List<String> types = List.of();

    @Option(
            names = {"--exclude-resource-type", "--exclude-resource-types"},
            paramLabel = "<type>",
            arity = "1..*",
            description = "Types of nodes to leave out.")
    private List<String> withoutTypes = List.of();

    /**
     * Returns what was asked for.
     *
     * @param shell knows the environment's variables, which say what no option says
     * @param scope what the command works on
     */
    public SelectionRequest request(Shell shell, Scope scope) {
        return request(shell, scope, all(select, models), types(shell, scope));
    }

    /** Returns what was asked to be listed; {@code --models} then stands for models only, as in dbt. */
    public SelectionRequest listRequest(Shell shell) {
        if (models.isEmpty()) {
            return request(shell, Scope.LIST);
        }
        if (!select.isEmpty() || !types.isEmpty()) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.USAGE,
                            "--models lists models only, so it goes with neither --select nor --resource-type")
                    .withHint("use --select and --resource-type"));
        }
        return request(shell, Scope.LIST, models, EnumSet.of(ResourceType.MODEL));
    }

    /** Returns whether anything was selected or excluded at all. */
    public boolean isGiven() {
        return !select.isEmpty() || !models.isEmpty() || !exclude.isEmpty() || selector != null;
    }

    private SelectionRequest request(Shell shell, Scope scope, List<String> criteria, Set<ResourceType> kept) {
        IndirectSelection mode = indirect != null
                ? indirect
                : new DbtEnvironment(shell.environment())
                        .choice("INDIRECT_SELECTION", IndirectSelection.class)
                        .orElse(IndirectSelection.EAGER);
        return new SelectionRequest(criteria, exclude, Optional.ofNullable(selector), mode, kept, scope == Scope.LIST);
    }

    private Set<ResourceType> types(Shell shell, Scope scope) {
        DbtEnvironment environment = new DbtEnvironment(shell.environment());
        List<String> only = types.isEmpty() ? words(environment.text("RESOURCE_TYPES")) : types;
        List<String> except = withoutTypes.isEmpty() ? words(environment.text("EXCLUDE_RESOURCE_TYPES")) : withoutTypes;
        return scope.types(typesOf(only, scope), typesOf(except, scope));
    }

    private static List<String> words(Optional<String> variable) {
        return variable.map(text -> List.of(text.strip().split("[\\s,]+"))).orElse(List.of());
    }

    private static List<String> all(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Set<ResourceType> typesOf(List<String> words, Scope scope) {
        Set<ResourceType> found = EnumSet.noneOf(ResourceType.class);
        for (String word : words) {
            String label = word.toLowerCase(Locale.ROOT);
            if (label.equals("all")) {
                found.addAll(EnumSet.allOf(ResourceType.class));
            } else if (label.equals("default")) {
                found.addAll(scope.types());
            } else {
                found.add(ResourceType.ofLabel(label).orElseThrow(() -> unknown(word)));
            }
        }
        return found;
    }

    private static ToolkitException unknown(String word) {
        List<String> known =
                Arrays.stream(ResourceType.values()).map(ResourceType::label).toList();
        String all = "the types are " + String.join(", ", known) + ", all, default";
        return new ToolkitException(Diagnostic.error(ErrorCode.USAGE, "there is no resource type '" + word + "'")
                .withHint(Suggestions.didYouMean(word, known)
                        .map(nearest -> nearest + " " + all)
                        .orElse(all)));
    }
}
