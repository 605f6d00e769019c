package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Repr;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filter {@code pprint}: dicts by key, and collections that do not fit into 80 columns one element a line, as Python's {@code pprint}. */
final class PrettyPrinter {
    private static final int WIDTH = 80;

    private final StringBuilder out = new StringBuilder();

    static String print(@Nullable Object value) {
        PrettyPrinter printer = new PrettyPrinter();
        printer.print(value, 0, 0);
        return printer.out.toString();
    }

    private void print(@Nullable Object value, int indent, int allowance) {
        String flat = flat(value);
        if (Strings.length(flat) <= WIDTH - indent - allowance) {
            out.append(flat);
        } else if (value instanceof Map<?, ?> dict && !dict.isEmpty()) {
            printDict(dict, indent, allowance + 1);
        } else if (value instanceof PyTuple tuple && !tuple.isEmpty()) {
            boolean single = tuple.size() == 1;
            printElements(tuple, "(", single ? ",)" : ")", indent, allowance);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            printElements(list, "[", "]", indent, allowance);
        } else if (value instanceof Set<?> set && !set.isEmpty()) {
            printElements(sorted(set), "{", "}", indent, allowance);
        } else {
            out.append(flat);
        }
    }

    private void printDict(Map<?, ?> dict, int indent, int allowance) {
        out.append('{');
        Iterator<Object> keys = sorted(dict.keySet()).iterator();
        while (keys.hasNext()) {
            Object key = keys.next();
            String shown = Repr.of(key);
            out.append(shown).append(": ");
            boolean last = !keys.hasNext();
            print(dict.get(key), indent + 1 + Strings.length(shown) + 2, last ? allowance : 1);
            if (!last) {
                out.append(",\n").append(" ".repeat(indent + 1));
            }
        }
        out.append('}');
    }

    private void printElements(Iterable<?> elements, String open, String close, int indent, int allowance) {
        out.append(open);
        Iterator<?> walk = elements.iterator();
        while (walk.hasNext()) {
            Object element = walk.next();
            boolean last = !walk.hasNext();
            print(element, indent + 1, last ? allowance + close.length() : 1);
            if (!last) {
                out.append(",\n").append(" ".repeat(indent + 1));
            }
        }
        out.append(close);
    }

    private static List<Object> sorted(Set<?> elements) {
        List<Object> sorted = new ArrayList<>(elements);
        sorted.sort(PrettyPrinter::compare);
        return sorted;
    }

    /** What has no order among its like is ordered by type. */
    private static int compare(@Nullable Object left, @Nullable Object right) {
        try {
            return Values.compare(left, right, "<");
        } catch (JinjaException e) {
            return Values.typeName(left).compareTo(Values.typeName(right));
        }
    }

    private static String flat(@Nullable Object value) {
        if (value instanceof Map<?, ?> dict) {
            java.util.LinkedHashMap<Object, Object> byKey = new java.util.LinkedHashMap<>();
            for (Object key : sorted(dict.keySet())) {
                byKey.put(key, dict.get(key));
            }
            return flatDict(byKey);
        }
        return Repr.of(value);
    }

    private static String flatDict(Map<Object, Object> dict) {
        StringBuilder text = new StringBuilder("{");
        dict.forEach((key, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(Repr.of(key))
                .append(": ")
                .append(flat(value)));
        return text.append('}').toString();
    }
}
