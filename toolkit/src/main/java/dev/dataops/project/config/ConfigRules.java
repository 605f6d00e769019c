package dev.dataops.project.config;

import dev.dataops.macros.value.PythonJsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last touches that dbt gives to a merged configuration. */
final class ConfigRules {
    private ConfigRules() {}

    /** Brings values into the form that dbt's manifest shows. */
    static void finish(Map<String, @Nullable Object> config) {
        hooks(config, "pre-hook");
        hooks(config, "post-hook");
        if (config.get("static_analysis") instanceof Boolean on) {
            config.put("static_analysis", on ? "on" : "off");
        }
        if (config.containsKey("store_failures_as")) {
            storeFailures(config);
        }
        boolean microbatch = "microbatch".equals(config.get("incremental_strategy"));
        if (microbatch && config.get("begin") instanceof String begin && begin.length() == "2024-01-31".length()) {
            config.put("begin", begin + "T00:00:00");
        }
        boolean buildAfter =
                config.get("freshness") instanceof Map<?, ?> freshness && freshness.containsKey("build_after");
        if (config.containsKey("access") && !buildAfter) {
            config.put("freshness", null); // models know no other kind of freshness
        }
    }

    private static void hooks(Map<String, @Nullable Object> config, String key) {
        if (!(config.get(key) instanceof List<?> hooks) || hooks.isEmpty()) {
            return;
        }
        List<Object> uniform = new ArrayList<>(hooks.size());
        for (Object hook : hooks) {
            Map<String, @Nullable Object> full = new LinkedHashMap<>();
            Map<?, ?> given = hook instanceof Map<?, ?> map ? map : written(String.valueOf(hook));
            full.put("sql", given.get("sql"));
            full.put("transaction", given.containsKey("transaction") ? given.get("transaction") : (Object) true);
            full.put("index", given.get("index"));
            uniform.add(full);
        }
        config.put(key, uniform);
    }

    /** A hook is SQL, or a dict as JSON text: that is what {@code before_begin} and {@code after_commit} print. */
    private static Map<?, ?> written(String hook) {
        if (hook.stripLeading().startsWith("{") && !hook.contains("{{")) {
            Object document = PythonJsonReader.read(hook)
                    .map(PythonJsonReader.Document::value)
                    .orElse(null);
            if (document instanceof Map<?, ?> map && map.containsKey("sql")) {
                return map;
            }
        }
        return Map.of("sql", hook);
    }

    /** {@code store_failures_as} wins over {@code store_failures}; each implies the other. */
    private static void storeFailures(Map<String, @Nullable Object> config) {
        Object as = config.get("store_failures_as");
        if (as != null) {
            config.put("store_failures", !as.equals("ephemeral"));
        } else if (config.get("store_failures") instanceof Boolean store) {
            config.put("store_failures_as", store ? "table" : "ephemeral");
        }
    }
}
