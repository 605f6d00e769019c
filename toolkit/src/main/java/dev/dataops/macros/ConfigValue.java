package dev.dataops.macros;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code config(...)} and {@code config.get(...)}. While a project is parsed it collects what templates configure and knows no values; while
 * nodes run it knows the values and collects nothing, as in dbt.
 */
public final class ConfigValue implements JinjaObject, JinjaCallable {
    private static final Signature GET =
            Signature.of("name").optional("default", null).optional("validator", null);
    private static final Signature REQUIRE = Signature.of("name").optional("validator", null);
    private static final Signature SET = Signature.of("name", "value");

    private final Optional<Consumer<Map<String, Object>>> collector;
    private final Map<String, Object> values;

    private ConfigValue(Optional<Consumer<Map<String, Object>>> collector, Map<String, Object> values) {
        this.collector = collector;
        this.values = values;
    }

    /** Returns a config that hands every call's settings to a collector; hooks are named {@code pre-hook} and {@code post-hook}. */
    public static ConfigValue collecting(Consumer<Map<String, Object>> collector) {
        return new ConfigValue(Optional.of(collector), Map.of());
    }

    /** Returns a config of known values. */
    public static ConfigValue of(Map<String, Object> values) {
        return new ConfigValue(Optional.empty(), values);
    }

    @Override
    public Object call(Arguments arguments) {
        if (collector.isPresent()) {
            collector.get().accept(settings(arguments));
        }
        return "";
    }

    private static Map<String, Object> settings(Arguments arguments) {
        Map<String, Object> settings = new LinkedHashMap<>(arguments.named());
        if (arguments.count() == 1 && settings.isEmpty() && arguments.get(0) instanceof Map<?, ?> dict) {
            dict.forEach((name, value) -> settings.put(Values.str(name), value));
        } else if (arguments.count() > 0 || settings.isEmpty()) {
            throw new ToolkitException(Diagnostic.error(
                            ErrorCode.CONFIG_INVALID, "config() takes either settings by name or one dict of them")
                    .withHint("write config(materialized='table')"));
        }
        rename(settings, "pre_hook", "pre-hook");
        rename(settings, "post_hook", "post-hook");
        return settings;
    }

    private static void rename(Map<String, Object> settings, String from, String to) {
        if (!settings.containsKey(from)) {
            return;
        }
        if (settings.containsKey(to)) {
            throw new ToolkitException(Diagnostic.error(
                    ErrorCode.CONFIG_INVALID, "config() has both '" + from + "' and '" + to + "', which are the same"));
        }
        settings.put(to, settings.remove(from));
    }

    @Override
    public @Nullable Object attribute(String name) {
        JinjaCallable method = switch (name) {
            case "get" -> arguments -> get(values, arguments.bind("config.get", GET));
            case "meta_get" -> arguments -> get(meta(), arguments.bind("config.meta_get", GET));
            case "require" -> arguments -> require(values, arguments.bind("config.require", REQUIRE));
            case "meta_require" -> arguments -> require(meta(), arguments.bind("config.meta_require", REQUIRE));
            case "set" -> this::set;
            case "persist_relation_docs" -> arguments -> persists("relation");
            case "persist_column_docs" -> arguments -> persists("columns");
            default -> null;
        };
        return method == null ? Undefined.attribute(this, name) : method;
    }

    private Map<?, ?> meta() {
        return values.get("meta") instanceof Map<?, ?> meta ? meta : Map.of();
    }

    private @Nullable Object get(Map<?, ?> source, Bound bound) {
        if (collector.isPresent()) {
            return "";
        }
        String name = bound.text("name");
        Object value = source.containsKey(name) ? source.get(name) : bound.get("default");
        if (bound.get("default") != null) {
            validate(bound, value);
        }
        return value;
    }

    private @Nullable Object require(Map<?, ?> source, Bound bound) {
        if (collector.isPresent()) {
            return "";
        }
        String name = bound.text("name");
        if (!source.containsKey(name)) {
            throw new ToolkitException(
                    Diagnostic.error(ErrorCode.CONFIG_INVALID, "the config '" + name + "' is required and not set"));
        }
        validate(bound, source.get(name));
        return source.get(name);
    }

    private static void validate(Bound bound, @Nullable Object value) {
        if (bound.get("validator") instanceof JinjaCallable validator) {
            validator.call(Arguments.of(value));
        }
    }

    private Object set(Arguments arguments) {
        Bound bound = arguments.bind("config.set", SET);
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put(bound.text("name"), bound.get("value"));
        return call(Arguments.of((Object) setting));
    }

    private boolean persists(String what) {
        return values.get("persist_docs") instanceof Map<?, ?> docs && Values.truthy(docs.get(what));
    }

    @Override
    public String typeName() {
        return "config";
    }
}
