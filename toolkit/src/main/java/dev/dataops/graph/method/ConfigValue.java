package dev.dataops.graph.method;

import dev.dataops.project.Node;
import dev.dataops.project.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The method {@code config.<key>[.<key>...]}: matches nodes whose configuration has a value, or a list with the value. {@code true} and {@code false} match in any
 * case; so does the severity of a test.
 */
final class ConfigValue implements Predicate<Node> {
    private static final Set<ResourceType> CONFIGURABLE = Set.of(
            ResourceType.MODEL,
            ResourceType.SEED,
            ResourceType.SNAPSHOT,
            ResourceType.TEST,
            ResourceType.ANALYSIS,
            ResourceType.OPERATION,
            ResourceType.SOURCE);

    private final List<String> keys;
    private final Object wanted;
    private final boolean anyCase;

    ConfigValue(Search search) {
        keys = search.arguments();
        wanted = search.value();
        anyCase = keys.equals(List.of("severity"));
        if (keys.isEmpty()) {
            throw InvalidSelector.because(
                    "'" + search.raw() + "' does not say which configuration it means",
                    "write the key behind a dot, such as config.materialized:view");
        }
    }

    @Override
    public boolean test(Node node) {
        if (!CONFIGURABLE.contains(node.type())) {
            return false;
        }
        Object value = node.config().asMap();
        for (String key : keys) {
            Optional<Object> inner =
                    value instanceof Map<?, ?> map ? Optional.ofNullable(map.get(key)) : Optional.empty();
            if (inner.isEmpty()) {
                return false;
            }
            value = inner.get();
        }
        return value instanceof List<?> members ? members.stream().anyMatch(this::equal) : equal(value);
    }

    private boolean equal(Object value) {
        if (value instanceof Boolean) {
            return wanted.toString().toLowerCase(Locale.ROOT).equals(value.toString());
        }
        if (wanted instanceof Number left && value instanceof Number right) {
            return Double.compare(left.doubleValue(), right.doubleValue()) == 0;
        }
        return anyCase ? wanted.toString().equalsIgnoreCase(value.toString()) : wanted.equals(value);
    }
}
