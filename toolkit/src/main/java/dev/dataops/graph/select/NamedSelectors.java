package dev.dataops.graph.select;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.method.InvalidSelector;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The selectors of {@code selectors.yml}, as dbt's page on <a href="https://docs.getdbt.com/reference/node-selection/yaml-selectors">YAML selectors</a> has them.
 */
final class NamedSelectors {
    private static final Set<String> FILE_KEYS = Set.of("selectors", "version");
    private static final Set<String> SELECTOR_KEYS = Set.of("name", "definition", "description", "default");

    private final Map<String, Spec> specs = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private final IndirectSelection indirect;
    private Optional<String> standard = Optional.empty();

    private NamedSelectors(IndirectSelection indirect) {
        this.indirect = indirect;
    }

    /**
     * Reads the file.
     *
     * @param file the file; empty if the project has none
     * @param indirect the mode of criteria that do not name one
     * @throws ToolkitException with all that is wrong with the file
     */
    static NamedSelectors read(Optional<YamlFile> file, IndirectSelection indirect) {
        NamedSelectors selectors = new NamedSelectors(indirect);
        file.ifPresent(selectors::readFile);
        selectors.problems.throwIfAny();
        return selectors;
    }

    /** Returns the name of the selector that is used when nothing is asked for, if there is one. */
    Optional<String> standard() {
        return standard;
    }

    /** Returns what is odd about the file. */
    List<Diagnostic> warnings() {
        return problems.warnings();
    }

    /** Returns what a selector means; fails if there is none of this name. */
    Spec spec(String name) {
        Spec spec = specs.get(name);
        if (spec == null) {
            throw InvalidSelector.because("there is no selector named '" + name + "' in selectors.yml", known(name));
        }
        return spec;
    }

    private String known(String name) {
        return specs.isEmpty()
                ? "selectors.yml defines none"
                : Suggestions.didYouMean(name, specs.keySet())
                        .orElseGet(() -> "the selectors are " + String.join(", ", specs.keySet()));
    }

    private void readFile(YamlFile file) {
        if (!(file.root() instanceof YamlMap root)) {
            problems.add(InvalidSelector.finding("selectors.yml must be a map with the key 'selectors'")
                    .at(file.at(file.root())));
            return;
        }
        YamlFields fields = new YamlFields(file, root, "selectors.yml", problems);
        fields.onlyKnown(FILE_KEYS);
        for (YamlMap selector : fields.maps("selectors")) {
            readSelector(file, new YamlFields(file, selector, "the selector", problems));
        }
    }

    private void readSelector(YamlFile file, YamlFields selector) {
        selector.onlyKnown(SELECTOR_KEYS);
        Optional<String> name = selector.required("name");
        YamlNode definition = selector.map().get("definition");
        if (name.isEmpty()) {
            return;
        }
        if (definition == null) {
            problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, "the selector '" + name.get() + "' has no 'definition'")
                    .at(file.at(selector.map())));
            return;
        }
        if (selector.flag("default").orElse(false)) {
            standard.ifPresent(other -> problems.add(
                    InvalidSelector.finding("both '" + other + "' and '" + name.get() + "' are marked as default")
                            .at(selector.at("default"))));
            standard = name;
        }
        try {
            Spec spec = new SelectorDefinition(file, indirect, specs, problems).read(definition);
            if (specs.putIfAbsent(name.get(), spec) != null) {
                problems.add(InvalidSelector.finding("there are two selectors named '" + name.get() + "'")
                        .at(selector.at("name")));
            }
        } catch (ToolkitException invalid) {
            problems.add(invalid);
        }
    }
}
