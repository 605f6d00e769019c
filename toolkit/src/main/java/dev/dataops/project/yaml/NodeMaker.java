package dev.dataops.project.yaml;

import dev.dataops.jinja.modules.time.PyDate;
import dev.dataops.jinja.modules.time.PyDateTime;
import dev.dataops.jinja.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns values of templates into the nodes that PyYAML would write for them. A list or dict that occurs twice is one node, which is then written as an alias. */
final class NodeMaker {
    private final boolean sortKeys;
    private final IdentityHashMap<Object, Node> made = new IdentityHashMap<>();

    NodeMaker(boolean sortKeys) {
        this.sortKeys = sortKeys;
    }

    /** Returns the node of a value; empty for one that has no form in YAML, or holds such a one. */
    Optional<Node> node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return once(map, () -> mapping(map));
        }
        if (value instanceof Set<?> set) {
            return once(set, () -> set(set));
        }
        if (value instanceof List<?> list) {
            return once(list, () -> sequence(list));
        }
        return scalar(value);
    }

    private Optional<Node> once(Object value, Maker maker) {
        Node known = made.get(value);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Node> node = maker.make();
        node.ifPresent(fresh -> made.put(value, fresh));
        return node;
    }

    /** Makes a node. */
    @FunctionalInterface
    private interface Maker {
        Optional<Node> make();
    }

    private Optional<Node> mapping(Map<?, ?> map) {
        List<NodeTuple> entries = new ArrayList<>(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<Node> key = scalar(entry.getKey());
            Optional<Node> value = node(entry.getValue());
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new NodeTuple(key.get(), value.get()));
        }
        if (sortKeys) {
            entries.sort(Comparator.comparing(entry -> ((ScalarNode) entry.getKeyNode()).getValue()));
        }
        return Optional.of(new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK));
    }

    private Optional<Node> set(Set<?> set) {
        List<NodeTuple> entries = new ArrayList<>(set.size());
        for (Object member : set) {
            Optional<Node> key = scalar(member);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new NodeTuple(key.get(), plain(Tag.NULL, "null")));
        }
        return Optional.of(new MappingNode(Tag.SET, entries, FlowStyle.BLOCK));
    }

    private Optional<Node> sequence(List<?> list) {
        List<Node> members = new ArrayList<>(list.size());
        for (Object member : list) {
            Optional<Node> node = node(member);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            members.add(node.get());
        }
        return Optional.of(new SequenceNode(Tag.SEQ, members, FlowStyle.BLOCK));
    }

    private static Optional<Node> scalar(@Nullable Object value) {
        if (value == null) {
            return Optional.of(plain(Tag.NULL, "null"));
        }
        if (value instanceof String text) {
            return Optional.of(text(text));
        }
        if (value instanceof Boolean flag) {
            return Optional.of(plain(Tag.BOOL, flag.toString()));
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return Optional.of(plain(Tag.INT, value.toString()));
        }
        if (value instanceof Double number) {
            return Optional.of(plain(Tag.FLOAT, number(number)));
        }
        if (value instanceof PyDate || value instanceof PyDateTime) {
            return Optional.of(plain(Tag.TIMESTAMP, Values.str(value)));
        }
        return Optional.empty();
    }

    /** PyYAML never writes several lines plainly; the emitter quotes of itself what is one line and means something else. */
    private static Node text(String text) {
        ScalarStyle style = text.indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
        return new ScalarNode(Tag.STR, text, null, null, style);
    }

    private static Node plain(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    /** YAML knows a number in exponential form by its dot. */
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        String text = Values.str(number);
        return text.indexOf('.') < 0 ? text.replace("e", ".0e") : text;
    }
}
