package dev.dataops.project.assemble;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Problems;
import dev.dataops.project.properties.SourceSpec;
import dev.dataops.project.properties.SourceSpec.TableSpec;
import dev.dataops.project.yaml.YamlFields;
import dev.dataops.project.yaml.YamlMap;
import dev.dataops.project.yaml.YamlNode;
import dev.dataops.project.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a table must be: what the source says beside and under {@code config}, and what the table says over it. A null on the way switches the
 * check off.
 */
final class SourceFreshness {
    private static final List<String> LIMITS = List.of("warn_after", "error_after");
    private static final List<String> PERIODS = List.of("minute", "hour", "day");

    private final Problems problems;
    private @Nullable Map<String, @Nullable Object> merged;

    SourceFreshness(SourceSpec source, TableSpec table, Problems problems) {
        this.problems = problems;
        this.merged = full(Map.of());
        for (YamlFields fields : List.of(source.fields(), table.fields())) {
            add(fields, fields.map().get("freshness"));
            YamlMap config = fields.map().get("config") instanceof YamlMap map ? map : YamlMap.empty();
            add(fields, config.get("freshness"));
        }
    }

    /** Returns whether the check is switched off. */
    boolean isNone() {
        return merged == null;
    }

    /** Returns whether there is a limit. */
    boolean isSet() {
        return merged != null && LIMITS.stream().anyMatch(limit -> isLimit(merged.get(limit)));
    }

    /** Returns the limits in the form of dbt's manifest. */
    Map<String, @Nullable Object> value() {
        return merged == null ? full(Map.of()) : merged;
    }

    private void add(YamlFields owner, @Nullable YamlNode written) {
        if (written instanceof YamlScalar scalar && scalar.isNull()) {
            merged = null;
        } else if (written instanceof YamlMap map) {
            check(owner, map);
            Map<String, @Nullable Object> given = map.toValue();
            Map<String, @Nullable Object> update = full(given);
            merged = merged == null ? update : merge(merged, update, given);
        } else if (written != null) {
            owner.wrongType("freshness", written, "a map");
        }
    }

    private static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> base,
            Map<String, @Nullable Object> update,
            Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String limit : LIMITS) {
            if (given.containsKey(limit) && given.get(limit) == null) {
                all.put(limit, null);
            } else {
                all.put(limit, mergeLimit(base.get(limit), update.get(limit)));
            }
        }
        Object filter = update.get("filter");
        all.put("filter", filter != null ? filter : base.get("filter"));
        return all;
    }

    private static @Nullable Object mergeLimit(@Nullable Object base, @Nullable Object update) {
        if (!(base instanceof Map<?, ?> old) || !(update instanceof Map<?, ?> changes)) {
            return isLimit(update) ? update : base;
        }
        Map<Object, @Nullable Object> limit = new LinkedHashMap<>(old);
        changes.forEach((key, value) -> {
            if (value != null) {
                limit.put(key, value);
            }
        });
        return limit;
    }

    private static boolean isLimit(@Nullable Object value) {
        return value instanceof Map<?, ?> limit && limit.get("count") != null && limit.get("period") != null;
    }

    private static Map<String, @Nullable Object> full(Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> full = new LinkedHashMap<>();
        for (String limit : LIMITS) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            Map<?, ?> written = given.get(limit) instanceof Map<?, ?> map ? map : Map.of();
            values.put("count", written.get("count"));
            values.put("period", written.get("period"));
            full.put(limit, given.containsKey(limit) && given.get(limit) == null ? null : values);
        }
        full.put("filter", given.get("filter"));
        return full;
    }

    private void check(YamlFields owner, YamlMap freshness) {
        for (String name : LIMITS) {
            YamlNode limit = freshness.get(name);
            if (limit instanceof YamlMap map
                    && map.get("period") instanceof YamlScalar period
                    && !PERIODS.contains(period.text())) {
                problems.add(Diagnostic.error(ErrorCode.YAML_TYPE, "'period' cannot be '" + period.text() + "'")
                        .at(owner.place(period))
                        .withHint("use minute, hour or day"));
            }
        }
    }
}
