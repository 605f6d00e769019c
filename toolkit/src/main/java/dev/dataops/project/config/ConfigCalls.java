package dev.dataops.project.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the {@code config(...)} calls of one file or one generic test say together. Later calls merge into earlier ones by dbt's rules. */
public final class ConfigCalls {
    private static final Set<String> APPENDED = Set.of("pre-hook", "post-hook", "tags", "packages");
    private static final Set<String> UPDATED =
            Set.of("quoting", "column_types", "meta", "docs", "contract", "snapshot_meta_column_names");

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds the keyword arguments of a call, hook names with underscores included. */
    public void add(Map<String, ? extends @Nullable Object> arguments) {
        boolean first = values.isEmpty();
        arguments.forEach((name, value) -> {
            String key = name.equals("pre_hook") || name.equals("post_hook") ? name.replace('_', '-') : name;
            values.put(key, first ? value : joined(key, values.get(key), value));
        });
    }

    private static @Nullable Object joined(String key, @Nullable Object before, @Nullable Object value) {
        if (APPENDED.contains(key)) {
            List<@Nullable Object> list = ConfigMerge.listed(value);
            return before == null ? list : ConfigMerge.combine(ConfigField.Merge.APPEND, before, list);
        }
        if (before == null) {
            return value;
        }
        if (UPDATED.contains(key)) {
            return ConfigMerge.combine(ConfigField.Merge.UPDATE, before, value);
        }
        boolean grants = key.equals("grants") && before instanceof Map && value instanceof Map;
        return grants ? ConfigMerge.combine(ConfigField.Merge.GRANTS, before, value) : value;
    }

    /** Returns what was said so far. */
    public Map<String, @Nullable Object> values() {
        return values;
    }
}
