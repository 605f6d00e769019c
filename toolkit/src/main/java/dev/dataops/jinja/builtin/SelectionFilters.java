package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.Attributes;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** {@code map}, {@code select}, {@code reject} and their like. They do nothing until somebody asks for elements. */
final class SelectionFilters {
    private static final Signature ATTR = Signature.of("name");

    private SelectionFilters() {}

    static @Nullable Object attr(@Nullable Object value, Arguments arguments) {
        return Attributes.getOnlyAttribute(value, arguments.bind("attr", ATTR).text("name"));
    }

    static Object map(@Nullable Object value, Arguments arguments) {
        if (!Values.truthy(value)) {
            return empty();
        }
        Mapping mapping = mapping(arguments);
        Iterator<?> elements = Values.iterate(value);
        return new PyIterator("generator", new Iterator<Object>() {
            @Override
            public boolean hasNext() {
                return elements.hasNext();
            }

            @Override
            @SuppressWarnings("NullAway") // an element may be None
            public Object next() {
                return mapping.of(elements.next());
            }
        });
    }

    /** What becomes of an element. */
    @FunctionalInterface
    private interface Mapping {
        @Nullable
        Object of(@Nullable Object element);
    }

    private static Mapping mapping(Arguments arguments) {
        if (arguments.count() > 0) {
            Filter filter = Filter.require(arguments.get(0));
            Arguments rest = Arguments.with(arguments.from(1), arguments.named());
            return element -> filter.apply(element, rest);
        }
        if (!arguments.named().containsKey("attribute")) {
            throw JinjaException.of("map requires a filter argument");
        }
        Map<String, Object> unknown = new LinkedHashMap<>(arguments.named());
        AttributePath path = AttributePath.of(unknown.remove("attribute")).orElse(unknown.remove("default"));
        if (!unknown.isEmpty()) {
            throw JinjaException.of("Unexpected keyword argument '"
                    + unknown.keySet().iterator().next() + "'");
        }
        return path::get;
    }

    /**
     * Returns the elements for which a test holds, or those for which it does not.
     *
     * @param byAttribute whether an attribute of the element is tested, named by the first argument
     */
    static Object select(@Nullable Object value, Arguments arguments, boolean wanted, boolean byAttribute) {
        if (!Values.truthy(value)) {
            return empty();
        }
        if (byAttribute && arguments.count() == 0) {
            throw JinjaException.of("Missing parameter for attribute name");
        }
        AttributePath path = AttributePath.of(byAttribute ? arguments.get(0) : null);
        int testAt = byAttribute ? 1 : 0;
        ValueTest test = arguments.count() > testAt ? ValueTest.require(arguments.get(testAt)) : null;
        Arguments rest = Arguments.with(arguments.from(testAt + 1), arguments.named());
        return new PyIterator("generator", new Selected(Values.iterate(value), element -> {
            Object tested = path.get(element);
            return (test == null ? Values.truthy(tested) : test.holds(tested, rest)) == wanted;
        }));
    }

    private static PyIterator empty() {
        return new PyIterator("generator", Collections.emptyIterator());
    }

    /** Whether an element is taken. */
    @FunctionalInterface
    private interface Choice {
        boolean takes(@Nullable Object element);
    }

    private static final class Selected implements Iterator<Object> {
        private static final Object NOTHING = new Object();

        private final Iterator<?> all;
        private final Choice choice;
        private @Nullable Object next = NOTHING;

        Selected(Iterator<?> all, Choice choice) {
            this.all = all;
            this.choice = choice;
        }

        @Override
        public boolean hasNext() {
            while (next == NOTHING && all.hasNext()) {
                Object candidate = all.next();
                if (choice.takes(candidate)) {
                    next = candidate;
                }
            }
            return next != NOTHING;
        }

        @Override
        @SuppressWarnings("NullAway") // an element may be None
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object element = next;
            next = NOTHING;
            return element;
        }
    }
}
