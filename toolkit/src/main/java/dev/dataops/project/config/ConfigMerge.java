package dev.dataops.project.config;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the levels of a node's configuration, the farthest first, by dbt's rules for each key: tags, hooks and packages add up, meta and other maps
 * merge, grants do either, everything else is what the nearest level says.
 *
 * @see <a href="https://docs.getdbt.com/reference/define-configs">How configs are combined</a>
 */
final class ConfigMerge {
    private final ConfigSchema schema;
    private final Map<String, @Nullable Object> merged;
    private final Problems problems;
    private final String node;

    ConfigMerge(ConfigSchema schema, String node, Problems problems) {
        this.schema = schema;
        this.merged = new LinkedHashMap<>(schema.defaults());
        this.node = node;
        this.problems = problems;
    }

    void add(ConfigLevel level) {
        level.values().forEach((key, value) -> {
            ConfigField field = schema.field(key);
            if (field == null) {
                merged.put(key, value);
            } else if (!field.type().fits(value)) {
                wrongType(field, level, value);
            } else {
                merged.put(key, combine(field.merge(), merged.get(key), value));
            }
        });
    }

    Map<String, @Nullable Object> merged() {
        return merged;
    }

    static @Nullable Object combine(ConfigField.Merge merge, @Nullable Object far, @Nullable Object near) {
        if (far == null || near == null) {
            return near;
        }
        return switch (merge) {
            case CLOBBER -> near;
            case APPEND -> append(far, near);
            case UPDATE -> update(far, near);
            case GRANTS -> grants(far, near);
        };
    }

    private static List<@Nullable Object> append(Object far, Object near) {
        List<@Nullable Object> all = listed(far);
        all.addAll(listed(near));
        return all;
    }

    private static Object update(Object far, Object near) {
        if (!(far instanceof Map<?, ?> base) || !(near instanceof Map<?, ?> changes)) {
            return near;
        }
        Map<Object, @Nullable Object> all = new LinkedHashMap<>(base);
        all.putAll(changes);
        return all;
    }

    private static Object grants(Object far, Object near) {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>();
        ((Map<?, ?>) far).forEach((privilege, grantees) -> all.put(privilege, listed(grantees)));
        ((Map<?, ?>) near).forEach((privilege, grantees) -> {
            String name = String.valueOf(privilege);
            boolean adds = name.startsWith("+");
            name = adds ? name.replaceFirst("^[+]+", "") : name;
            Object before = all.get(name);
            all.put(name, adds && before != null ? append(before, listed(grantees)) : listed(grantees));
        });
        return all;
    }

    static List<@Nullable Object> listed(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        if (value instanceof List<?> members) {
            list.addAll(members);
        } else {
            list.add(value);
        }
        return list;
    }

    private void wrongType(ConfigField field, ConfigLevel level, @Nullable Object value) {
        Diagnostic finding = Diagnostic.error(
                        ErrorCode.CONFIG_INVALID,
                        "the configuration '" + field.key() + "' must be "
                                + field.type().words() + ", but is "
                                + (value instanceof CharSequence ? "the text '" + value + "'" : String.valueOf(value)))
                .at(level.place().apply(field.key()))
                .of(node);
        boolean looksLikeFlag = field.type() == FieldType.FLAG && value instanceof CharSequence;
        problems.add(
                looksLikeFlag
                        ? finding.withHint("write it without quotes; after Jinja, add the filter: {{ ... | as_bool }}")
                        : finding);
    }
}
