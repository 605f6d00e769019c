package dev.dataops.project.yaml;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.core.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the tree of one document from the parser's events: resolves aliases and merge keys, and keeps both from growing without bound. */
final class TreeBuilder {
    /** More parts than any honest document has, aliases unfolded. */
    private static final int MAX_WEIGHT = 2_000_000;

    private static final int MAX_DEPTH = 200;

    private final String path;
    private final Parser parser;
    private final Problems problems;
    private final Map<String, @Nullable YamlNode> anchors = new HashMap<>();
    private int depth;

    TreeBuilder(String path, Parser parser, Problems problems) {
        this.path = path;
        this.parser = parser;
        this.problems = problems;
    }

    Optional<YamlNode> document() {
        parser.getEvent(); // start of stream
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return Optional.empty();
        }
        parser.getEvent(); // start of document
        YamlNode root = node();
        parser.getEvent(); // end of document
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw problem(parser.peekEvent().getStartMark(), "a second document begins here; a file may hold only one");
        }
        return root instanceof YamlScalar scalar && scalar.isNull() ? Optional.empty() : Optional.of(root);
    }

    private YamlNode node() {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, null);
        }
        YamlNode node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> list(event);
            default -> map(event);
        };
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private YamlNode aliased(AliasEvent alias) {
        YamlNode target = anchors.get(alias.getAnchor());
        if (target == null) {
            String why = anchors.containsKey(alias.getAnchor()) ? " refers to itself" : " is not defined";
            throw problem(alias.getStartMark(), "the alias '*" + alias.getAnchor() + "'" + why);
        }
        return target;
    }

    private YamlScalar scalar(ScalarEvent event) {
        Mark mark = event.getStartMark();
        String text = event.getValue();
        Object value;
        if (event.getTag() != null) {
            value = tagged(event.getTag(), text, mark);
        } else {
            value = event.isPlain() && event.getImplicit().canOmitTagInPlainScalar()
                    ? ScalarResolver.resolve(text)
                    : text;
        }
        return new YamlScalar(text, value, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private @Nullable Object tagged(String tag, String text, Mark mark) {
        return switch (tag) {
            case "!", "tag:yaml.org,2002:str" -> text;
            case "tag:yaml.org,2002:null" -> null;
            case "tag:yaml.org,2002:int",
                    "tag:yaml.org,2002:float",
                    "tag:yaml.org,2002:bool",
                    "tag:yaml.org,2002:timestamp" -> ScalarResolver.resolve(text);
            default -> throw problem(mark, "the tag '" + tag + "' is not known");
        };
    }

    private YamlList list(Event start) {
        enter(start);
        YamlList list = new YamlList(
                start.getStartMark().getLine() + 1, start.getStartMark().getColumn() + 1);
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            list.add(node());
            bound(list, start);
        }
        leave();
        return list;
    }

    private YamlMap map(Event start) {
        enter(start);
        List<YamlMap.Entry> own = new ArrayList<>();
        List<YamlMap> merged = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            boolean mergeKey = parser.peekEvent() instanceof ScalarEvent key
                    && key.isPlain()
                    && key.getValue().equals("<<");
            YamlNode key = node();
            if (!(key instanceof YamlScalar scalar)) {
                throw keyProblem(start.getStartMark(), key);
            }
            YamlNode value = node();
            if (mergeKey) {
                merge(value, merged, start);
            } else {
                own.add(new YamlMap.Entry(keyText(scalar), scalar.line(), scalar.column(), value));
            }
        }
        leave();
        YamlMap map = new YamlMap(
                start.getStartMark().getLine() + 1, start.getStartMark().getColumn() + 1);
        for (YamlMap from : merged) {
            from.entries().forEach(map::put);
        }
        addOwn(map, own, !merged.isEmpty());
        bound(map, start);
        return map;
    }

    private void addOwn(YamlMap map, List<YamlMap.Entry> own, boolean mayOverride) {
        for (YamlMap.Entry entry : own) {
            YamlMap.Entry earlier = mayOverride ? null : map.entry(entry.key());
            if (earlier != null) {
                problems.add(Diagnostic.warning(
                                ErrorCode.YAML_SYNTAX,
                                "the key '" + entry.key() + "' stands twice in this map, first on line "
                                        + earlier.keyLine() + "; only the last one counts")
                        .at(new SourceLocation(path, entry.keyLine(), entry.keyColumn()))
                        .withHint("remove or rename one of them"));
            }
            map.put(entry);
        }
    }

    /** Collects the maps under a merge key, those that win last. */
    private void merge(YamlNode value, List<YamlMap> merged, Event start) {
        if (value instanceof YamlMap map) {
            merged.add(map);
            return;
        }
        if (!(value instanceof YamlList list)) {
            throw problem(start.getStartMark(), "'<<' merges a map or a list of maps, but here stands " + value.kind());
        }
        List<YamlNode> lastWins = new ArrayList<>(list.items());
        Collections.reverse(lastWins);
        for (YamlNode item : lastWins) {
            if (!(item instanceof YamlMap map)) {
                throw problem(start.getStartMark(), "'<<' merges a list of maps, but here stands " + item.kind());
            }
            merged.add(map);
        }
    }

    private static String keyText(YamlScalar key) {
        return Objects.toString(key.value(), "null");
    }

    private void enter(Event start) {
        if (++depth > MAX_DEPTH) {
            throw problem(start.getStartMark(), "nested more than " + MAX_DEPTH + " levels deep");
        }
    }

    private void leave() {
        parser.getEvent();
        depth--;
    }

    private void bound(YamlNode node, Event start) {
        if (node.weight() > MAX_WEIGHT) {
            throw problem(start.getStartMark(), "aliases unfold to more than " + MAX_WEIGHT + " values");
        }
    }

    /** Braces without quotes are the usual reason: {@code {{ x }}} is a map whose key is a map. */
    private YamlProblem keyProblem(Mark mark, YamlNode key) {
        Diagnostic finding = problem(mark, "a key must be text, but here it is " + key.kind())
                .diagnostic();
        return new YamlProblem(
                key instanceof YamlMap
                        ? finding.withHint("put quotes around values that begin with '{{': \"{{ ... }}\"")
                        : finding);
    }

    private YamlProblem problem(Mark mark, String message) {
        SourceLocation where = new SourceLocation(path, mark.getLine() + 1, mark.getColumn() + 1);
        return new YamlProblem(Diagnostic.error(ErrorCode.YAML_SYNTAX, "not valid YAML: " + message)
                .at(where));
    }
}
