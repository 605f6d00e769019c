package dev.dataops.macros.value;

import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * agate's {@code MappedSequence}: a tuple whose elements also have names. {@code row[0]}, {@code row['id']} and {@code row.id} are the same
 * element, unless a method has the name.
 */
class AgateSequence extends PyTuple implements JinjaObject {
    private static final Signature KEY = Signature.of("key").optional("default", null);

    private final String typeName;
    private final List<String> names;

    /**
     * Creates a sequence around an array, which is not copied.
     *
     * @param names the names of the elements; empty if they have none
     */
    AgateSequence(String typeName, @Nullable Object[] elements, List<String> names) {
        super(elements);
        this.typeName = typeName;
        this.names = names;
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object method = method(name);
        return method == null ? named(name, Undefined.attribute(this, name)) : method;
    }

    /** Returns a method, or null if there is none of that name. */
    @Nullable
    Object method(String name) {
        JinjaCallable callable = switch (name) {
            case "values" -> arguments -> PyTuple.copyOf(this);
            case "keys" -> arguments -> PyTuple.copyOf(names);
            case "items" -> arguments -> items();
            case "dict" -> arguments -> asDict();
            case "get" ->
                arguments -> {
                    Bound bound = arguments.bind(name, KEY);
                    return named(bound.text("key"), bound.get("default"));
                };
            default -> null;
        };
        return callable;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        if (key instanceof Long index) {
            long position = index < 0 ? size() + index : index;
            return position < 0 || position >= size() ? Undefined.item(this, key) : get((int) position);
        }
        Object missing = Undefined.item(this, key);
        if (!(key instanceof String name)) {
            return missing;
        }
        Object found = named(name, missing);
        return found == missing ? attribute(name) : found;
    }

    private @Nullable Object named(String name, @Nullable Object otherwise) {
        int index = names.indexOf(name);
        return index < 0 ? otherwise : get(index);
    }

    private PyTuple items() {
        Object[] items = new Object[names.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = PyTuple.of(names.get(i), get(i));
        }
        return PyTuple.wrap(items);
    }

    /** Returns the elements by name. */
    Map<String, Object> asDict() {
        Map<String, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            dict.put(names.get(i), get(i));
        }
        return dict;
    }

    @Override
    public int length() {
        return size();
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public String repr() {
        return "<agate." + typeName + ": " + Repr.of(PyTuple.copyOf(this)) + ">";
    }
}
