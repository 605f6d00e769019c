package dev.dataops.jinja.value;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code dict.keys()}, {@code dict.values()} and {@code dict.items()} return: it follows changes of the dict. */
public final class DictView implements JinjaObject, Iterable<Object> {
    /** What a view shows of each entry. */
    public enum Part {
        KEYS("dict_keys"),
        VALUES("dict_values"),
        ITEMS("dict_items");

        private final String typeName;

        Part(String typeName) {
            this.typeName = typeName;
        }
    }

    private final Map<?, ?> dict;
    private final Part part;

    /** Creates a view of a dict. */
    public DictView(Map<?, ?> dict, Part part) {
        this.dict = dict;
        this.part = part;
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<? extends Map.Entry<?, ?>> entries = dict.entrySet().iterator();
        int size = dict.size();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (dict.size() != size) {
                    throw JinjaException.of("dictionary changed size during iteration");
                }
                return entries.hasNext();
            }

            @Override
            public Object next() {
                return show(entries.next());
            }
        };
    }

    @SuppressWarnings("NullAway") // keys and values may be None
    private Object show(Map.Entry<?, ?> entry) {
        return switch (part) {
            case KEYS -> entry.getKey();
            case VALUES -> entry.getValue();
            case ITEMS -> PyTuple.of(entry.getKey(), entry.getValue());
        };
    }

    @Override
    public int length() {
        return dict.size();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return Undefined.attribute(this, name);
    }

    @Override
    public String typeName() {
        return part.typeName;
    }

    @Override
    public String repr() {
        StringBuilder text = new StringBuilder(part.typeName).append('(');
        Repr.appendElements(text, iterator(), '[', ']');
        return text.append(')').toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof DictView view) || part == Part.VALUES || view.part != part) {
            return this == other;
        }
        return part == Part.KEYS ? Values.equal(dict.keySet(), view.dict.keySet()) : Values.equal(dict, view.dict);
    }

    @Override
    public int hashCode() {
        return part.hashCode();
    }
}
