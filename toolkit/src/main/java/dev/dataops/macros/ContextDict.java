package dev.dataops.macros;

import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code context} and {@code builtins}: the names of a context as a dict, {@code context['name']}.
 *
 * @param context the context
 * @param original whether only dbt's own names are in it
 */
record ContextDict(DbtContext context, boolean original) implements JinjaObject, Iterable<Object> {
    private static final Signature GET = Signature.of("key").optional("default", null);
    private static final Signature UPDATE =
            Signature.of().optional("other", Map.of()).keywords();

    @Override
    public @Nullable Object attribute(String name) {
        JinjaCallable method = switch (name) {
            case "get" -> arguments -> get(arguments, this::value);
            case "keys" -> arguments -> PyTuple.copyOf(names().stream().toList());
            case "update" -> this::update;
            default -> null;
        };
        return method == null ? value(name) : method;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return key instanceof String name ? value(name) : Undefined.item(this, key);
    }

    private @Nullable Object value(String name) {
        return original ? context.builtin(name) : context.lookup(name);
    }

    private Set<String> names() {
        return original ? context.builtinNames() : context.names();
    }

    static @Nullable Object get(Arguments arguments, Function<String, @Nullable Object> source) {
        Bound bound = arguments.bind("get", GET);
        Object value = source.apply(bound.text("key"));
        return value instanceof Undefined ? bound.get("default") : value;
    }

    private @Nullable Object update(Arguments arguments) {
        Bound bound = arguments.bind("update", UPDATE);
        if (bound.get("other") instanceof Map<?, ?> dict) {
            dict.forEach((name, value) -> context.set(Values.str(name), value));
        }
        bound.keywords().forEach(context::set);
        return null;
    }

    /** The names, so that {@code 'name' in context} works. */
    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Object> iterator() {
        return (Iterator<Object>) (Iterator<?>) names().iterator();
    }

    @Override
    public int length() {
        return names().size();
    }

    @Override
    public boolean isMapping() {
        return true;
    }

    @Override
    public String typeName() {
        return "dict";
    }
}
