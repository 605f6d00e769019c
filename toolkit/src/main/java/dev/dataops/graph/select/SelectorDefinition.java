package dev.dataops.graph.select;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.method.InvalidSelector;
import dev.dataops.graph.method.Method;
import dev.dataops.graph.method.Search;
import dev.dataops.graph.select.Spec.Combination;
import dev.dataops.graph.select.Spec.Criterion;
import dev.dataops.graph.select.Spec.Operator;
import dev.dataops.graph.select.Spec.Reach;
import dev.dataops.project.yaml.YamlFile;
import dev.dataops.project.yaml.YamlList;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one definition of {@code selectors.yml}: a criterion as on the command line, a pair {@code method: value}, a map with {@code method}, {@code value} and
 * more, or a {@code union} or {@code intersection} of definitions, from which one {@code exclude} may take others away.
 */
final class SelectorDefinition {
    private static final String EXCLUDE = "exclude";
    private static final String INDIRECT = "indirect_selection";
    private static final Set<String> CRITERION_KEYS = Set.of(
            "method",
            "value",
            "parents",
            "parents_depth",
            "children",
            "children_depth",
            "childrens_parents",
            INDIRECT,
            EXCLUDE);

    private final YamlFile file;
    private final IndirectSelection indirect;
    private final Map<String, Spec> earlier;
    private final Problems problems;

    /**
     * @param file the file that the definition stands in
     * @param indirect the mode of criteria that do not name one
     * @param earlier the selectors defined above this one, which it may inherit
     * @param problems where warnings go
     */
    SelectorDefinition(YamlFile file, IndirectSelection indirect, Map<String, Spec> earlier, Problems problems) {
        this.problems = problems;
        this.file = file;
        this.indirect = indirect;
        this.earlier = earlier;
    }

    /** Reads a selector's definition; fails with the place of what is wrong. */
    Spec read(YamlNode definition) {
        if (definition instanceof YamlMap map
                && operator(map).isPresent()
                && map.entries().size() > 1) {
            throw wrong("a definition with '" + operator(map).get() + "' can have no other key beside it", map);
        }
        return part(definition);
    }

    private Spec part(YamlNode definition) {
        if (definition instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            return placed(scalar, () -> new SelectorParser(indirect).criterion(text.strip()));
        }
        if (!(definition instanceof YamlMap map)) {
            throw wrong("a definition must be text or a map, but is " + definition.kind(), definition);
        }
        Optional<String> operator = operator(map);
        if (operator.isPresent()) {
            return combination(operator.get(), map);
        }
        if (map.entries().size() == 1) {
            YamlMap.Entry only = map.entries().get(0);
            return criterion(map, only.key(), scalar(only.value(), only.key()), Reach.NONE, indirect);
        }
        return described(map);
    }

    private static Optional<String> operator(YamlMap map) {
        return List.of("union", "intersection").stream().filter(map::has).findFirst();
    }

    private Spec combination(String key, YamlMap map) {
        List<Spec> parts = new ArrayList<>();
        Optional<Spec> excluded = Optional.empty();
        for (YamlNode item : items(map, key)) {
            if (!(item instanceof YamlMap member && member.has(EXCLUDE))) {
                parts.add(part(item));
            } else if (excluded.isPresent()) {
                throw wrong("a definition can have one 'exclude' only in its '" + key + "'", item);
            } else {
                excluded = Optional.of(excluded(member));
                warnAboutOthers(member, key);
            }
        }
        Spec combined = Combination.of(Operator.valueOf(key.toUpperCase(Locale.ROOT)), parts);
        return less(combined, excluded);
    }

    /** dbt looks at nothing else of a member that excludes, so neither is it looked at here; but it is said. */
    private void warnAboutOthers(YamlMap member, String key) {
        if (member.entries().size() > 1) {
            problems.add(Diagnostic.warning(
                            ErrorCode.SELECTOR_INVALID,
                            "a member of '" + key
                                    + "' with 'exclude' only takes away; its other keys are not looked at")
                    .at(file.at(member))
                    .withHint("put what it adds into a member of its own"));
        }
    }

    private Spec excluded(YamlMap map) {
        return Combination.of(
                Operator.UNION, items(map, EXCLUDE).stream().map(this::part).toList());
    }

    private static Spec less(Spec included, Optional<Spec> excluded) {
        return excluded.map(part -> (Spec) Combination.of(Operator.DIFFERENCE, List.of(included, part)))
                .orElse(included);
    }

    private List<YamlNode> items(YamlMap map, String key) {
        if (map.get(key) instanceof YamlList list) {
            return list.items();
        }
        throw wrong("'" + key + "' must be a list of definitions", map);
    }

    /** A map with method, value and what else dbt knows. */
    private Spec described(YamlMap map) {
        if (!map.has("method") || !map.has("value")) {
            throw wrong("a definition needs 'method' and 'value', or a single pair such as 'tag: nightly'", map);
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!CRITERION_KEYS.contains(entry.key())) {
                Diagnostic unknown = InvalidSelector.finding("a definition has no key '" + entry.key() + "'")
                        .at(file.at(entry));
                throw new ToolkitException(Suggestions.didYouMean(entry.key(), CRITERION_KEYS)
                        .map(unknown::withHint)
                        .orElse(unknown));
            }
        }
        String method = scalar(map.get("method"), "method").asText();
        YamlScalar value = scalar(map.get("value"), "value");
        if (method.equals("selector")) {
            return inherited(value);
        }
        Spec criterion = criterion(map, method, value, reach(map), indirect(map));
        return less(criterion, map.has(EXCLUDE) ? Optional.of(excluded(map)) : Optional.empty());
    }

    private Spec inherited(YamlScalar name) {
        Spec spec = earlier.get(name.asText());
        if (spec == null) {
            throw wrong("there is no selector '" + name.asText() + "' above this one", name);
        }
        return spec;
    }

    private Spec criterion(YamlMap map, String method, YamlScalar value, Reach reach, IndirectSelection mode) {
        List<String> words = List.of(method.split("\\.", -1));
        Search search = new Search(
                method + ":" + value.asText(),
                words.subList(1, words.size()),
                Objects.requireNonNullElse(value.value(), ""));
        return placed(map, () -> new Criterion(Method.named(words.get(0), search), search, reach, mode));
    }

    private Reach reach(YamlMap map) {
        boolean family = flag(map, "childrens_parents");
        int children = flag(map, "children") ? depth(map, "children_depth") : 0;
        int parents = flag(map, "parents") ? depth(map, "parents_depth") : 0;
        if (family && children > 0) {
            throw wrong("'children' and 'childrens_parents' contradict each other", map);
        }
        return new Reach(parents, children, family);
    }

    private boolean flag(YamlMap map, String key) {
        if (!map.has(key)) {
            return false;
        }
        if (scalar(map.get(key), key).value() instanceof Boolean flag) {
            return flag;
        }
        throw wrong("'" + key + "' must be true or false", map.get(key));
    }

    /** A missing depth, and 0 as in dbt, mean all generations. */
    private int depth(YamlMap map, String key) {
        if (!map.has(key)) {
            return Reach.ALL;
        }
        if (scalar(map.get(key), key).value() instanceof Long depth && depth >= 0) {
            return depth == 0 ? Reach.ALL : (int) Math.min(depth, Reach.ALL);
        }
        throw wrong("'" + key + "' must be a whole number", map.get(key));
    }

    private IndirectSelection indirect(YamlMap map) {
        if (!map.has(INDIRECT)) {
            return indirect;
        }
        YamlScalar word = scalar(map.get(INDIRECT), INDIRECT);
        return IndirectSelection.ofLabel(word.asText())
                .orElseThrow(
                        () -> wrong("'" + word.asText() + "' is not one of eager, cautious, buildable, empty", word));
    }

    private YamlScalar scalar(@Nullable YamlNode value, String key) {
        if (value instanceof YamlScalar scalar && !scalar.isNull()) {
            return scalar;
        }
        throw wrong("'" + key + "' must have a single value", value == null ? file.root() : value);
    }

    /** Runs a reader that does not know where it reads, and tells its errors where. */
    private Spec placed(YamlNode node, Supplier<Spec> reader) {
        try {
            return reader.get();
        } catch (ToolkitException invalid) {
            throw new ToolkitException(invalid.diagnostic().at(file.at(node)), invalid);
        }
    }

    private ToolkitException wrong(String message, @Nullable YamlNode node) {
        return new ToolkitException(InvalidSelector.finding(message).at(file.at(node == null ? file.root() : node)));
    }
}
