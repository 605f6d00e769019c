package dev.dataops.project.yaml;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.Severity;
import dev.dataops.core.SourceLocation;
import dev.dataops.core.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one map as what they should be, and collects every complaint with its place. A key without a value counts as missing.
 * Values of the wrong type are reported and then read as missing, so that reading goes on.
 */
public final class YamlFields {
    private final YamlFile file;
    private final YamlMap map;
    private final String what;
    private final Problems problems;

    /**
     * Creates a reader.
     *
     * @param file the file that the map belongs to
     * @param map the map
     * @param what what the map describes, for messages, such as {@code model 'orders'}
     * @param problems where complaints go
     */
    public YamlFields(YamlFile file, YamlMap map, String what, Problems problems) {
        this.file = file;
        this.map = map;
        this.what = what;
        this.problems = problems;
    }

    /** Returns a reader of this map with the entries of another one over it. */
    public YamlFields changedBy(YamlFields other) {
        YamlMap changed = new YamlMap(map.line(), map.column());
        map.entries().forEach(changed::put);
        other.map.entries().forEach(changed::put);
        return new YamlFields(file, changed, what, problems);
    }

    /** Returns the map itself. */
    public YamlMap map() {
        return map;
    }

    /** Returns where the value of a key stands; where the map stands if there is no such key. */
    public SourceLocation at(String key) {
        YamlNode value = map.get(key);
        return file.at(value == null ? map : value);
    }

    /** Returns where a part of the map stands. */
    public SourceLocation place(YamlNode node) {
        return file.at(node);
    }

    /** Returns whether the key is there, with or without a value. */
    public boolean has(String key) {
        return map.has(key);
    }

    /** Returns a text, if it is there. */
    public Optional<String> text(String key) {
        YamlScalar scalar = scalar(key, "text", value -> value instanceof String);
        return scalar == null ? Optional.empty() : Optional.of(scalar.asText());
    }

    /** Returns a text, or the fallback. */
    public String text(String key, String fallback) {
        return text(key).orElse(fallback);
    }

    /** Returns a text or a number as text, if it is there. */
    public Optional<String> textOrNumber(String key) {
        YamlScalar scalar = scalar(key, "text or a number", value -> !(value instanceof Boolean));
        return scalar == null ? Optional.empty() : Optional.of(scalar.asText());
    }

    /** Returns true or false, if it is there. */
    public Optional<Boolean> flag(String key) {
        YamlScalar scalar = scalar(key, "true or false", value -> value instanceof Boolean);
        return scalar == null ? Optional.empty() : Optional.of(Boolean.TRUE.equals(scalar.value()));
    }

    /** Returns a list of texts, or a single text as a list of one; empty where the key is missing. */
    public List<String> texts(String key) {
        YamlNode value = present(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlScalar single && single.value() instanceof String) {
            return List.of(single.asText());
        }
        if (!(value instanceof YamlList list)) {
            wrongType(key, value, "a list of texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.items().size());
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar && scalar.value() instanceof String) {
                texts.add(scalar.asText());
            } else {
                wrongType(key, item, "a list of texts");
            }
        }
        return texts;
    }

    /** Returns a map, if it is there. */
    public Optional<YamlMap> map(String key) {
        YamlNode value = present(key);
        if (value instanceof YamlMap found) {
            return Optional.of(found);
        }
        if (value != null) {
            wrongType(key, value, "a map");
        }
        return Optional.empty();
    }

    /** Returns the values of a map; empty where the key is missing. */
    public Map<String, @Nullable Object> values(String key) {
        return map(key).map(YamlMap::toValue).orElseGet(Map::of);
    }

    /** Returns the members of a list; empty where the key is missing. */
    public List<YamlNode> list(String key) {
        YamlNode value = present(key);
        if (value instanceof YamlList list) {
            return list.items();
        }
        if (value != null) {
            wrongType(key, value, "a list");
        }
        return List.of();
    }

    /** Returns the members of a list of maps; empty where the key is missing. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlNode item : list(key)) {
            if (item instanceof YamlMap member) {
                maps.add(member);
            } else {
                wrongType(key, item, "a list of maps");
            }
        }
        return maps;
    }

    /** Returns a text that must be there; reports that it is missing otherwise. */
    public Optional<String> required(String key) {
        if (present(key) == null) {
            problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, what + " has no '" + key + "'")
                    .at(file.at(map))
                    .withHint("add '" + key + ": ...'"));
            return Optional.empty();
        }
        return text(key);
    }

    /** Reports every key that is not among the known ones as an error, with the nearest known one. */
    public void onlyKnown(Set<String> known) {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                problems.add(unknown(Severity.ERROR, entry)
                        .withHint(Suggestions.didYouMean(entry.key(), known)
                                .orElse("the keys are " + String.join(", ", new TreeSet<>(known)))));
            }
        }
    }

    /** Warns of every key that is not among the known ones and looks like one of them. Others are facts of the user's own, as dbt has it. */
    public void nearlyKnown(Set<String> known) {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                misspelt(entry, known);
            }
        }
    }

    /** Warns of an unknown key if it looks like a known one. */
    public void misspelt(YamlMap.Entry entry, Set<String> known) {
        Suggestions.didYouMean(entry.key(), known)
                .ifPresent(
                        meant -> problems.add(unknown(Severity.WARNING, entry).withHint(meant)));
    }

    private Diagnostic unknown(Severity severity, YamlMap.Entry entry) {
        String message = what + " has an unknown key '" + entry.key() + "'";
        Diagnostic finding = severity == Severity.ERROR
                ? Diagnostic.error(ErrorCode.YAML_KEY_UNKNOWN, message)
                : Diagnostic.warning(ErrorCode.YAML_KEY_UNKNOWN, message);
        return finding.at(file.at(entry));
    }

    private @Nullable YamlNode present(String key) {
        YamlNode value = map.get(key);
        return value instanceof YamlScalar scalar && scalar.isNull() ? null : value;
    }

    private @Nullable YamlScalar scalar(String key, String expected, Predicate<@Nullable Object> fits) {
        YamlNode value = present(key);
        if (value == null) {
            return null;
        }
        if (value instanceof YamlScalar scalar && fits.test(scalar.value())) {
            return scalar;
        }
        wrongType(key, value, expected);
        return null;
    }

    /** Reports that the value of a key is not what it should be. */
    public void wrongType(String key, YamlNode value, String expected) {
        String shown = value instanceof YamlScalar scalar ? " (" + scalar.text() + ")" : "";
        Diagnostic finding = Diagnostic.error(
                        ErrorCode.YAML_TYPE,
                        "'" + key + "' of " + what + " must be " + expected + ", but is " + value.kind() + shown)
                .at(file.at(value));
        problems.add(
                value instanceof YamlScalar scalar && expected.startsWith("text")
                        ? finding.withHint("put it in quotes: " + key + ": '" + scalar.text() + "'")
                        : finding);
    }
}
