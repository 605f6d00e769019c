package dev.dataops.macros.value;

import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Undefined;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as templates see them: what {@code run_query()} returns and {@code load_result(name).table} is. Immutable. It has
 * what templates use of agate's {@code Table} (<a href="https://agate.readthedocs.io/en/latest/api/table.html">its reference</a>).
 */
public final class AgateTable implements JinjaObject, Iterable<Object> {
    /** A table without columns and rows. */
    public static final AgateTable EMPTY = new AgateTable(List.of(), List.of(), List.of(), text -> {});

    private static final Signature KEYS = Signature.of("key");
    private static final Signature ORDER = Signature.of("key").optional("reverse", false);
    private static final Signature LIMIT =
            Signature.of("start_or_stop").optional("stop", null).optional("step", null);
    private static final Signature RENAME = Signature.of("column_names");
    private static final Signature PRINT =
            Signature.of().optional("max_rows", 20L).optional("max_columns", 6L).keywords();

    private final List<String> names;
    private final List<AgateType> types;
    private final List<AgateSequence> rows;
    private final Consumer<String> printer;

    /**
     * Creates a table.
     *
     * @param names the columns' names
     * @param types the columns' types
     * @param rows the rows, of values as templates know them; the arrays are not copied
     * @param printer where {@code print_table()} prints
     */
    AgateTable(List<String> names, List<AgateType> types, List<Object[]> rows, Consumer<String> printer) {
        this.names = List.copyOf(names);
        this.types = List.copyOf(types);
        this.rows = rows.stream()
                .map(values -> new AgateSequence("Row", values, this.names))
                .toList();
        this.printer = printer;
    }

    /** Returns the columns' names. */
    public List<String> names() {
        return names;
    }

    /** Returns the columns' types. */
    public List<AgateType> types() {
        return types;
    }

    /** Returns the rows; each row's elements are values as templates know them. */
    public List<? extends List<Object>> rows() {
        return rows;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "columns" -> columns();
            case "column_names" -> PyTuple.copyOf(names);
            case "column_types" -> PyTuple.copyOf(types);
            case "rows" -> new AgateSequence("MappedSequence", rows.toArray(), List.of());
            default -> {
                JinjaCallable method = method(name);
                yield method == null ? Undefined.attribute(this, name) : method;
            }
        };
    }

    private @Nullable JinjaCallable method(String name) {
        return switch (name) {
            case "select" ->
                arguments -> select(indexes(arguments.bind(name, KEYS).get(0)));
            case "exclude" ->
                arguments -> exclude(indexes(arguments.bind(name, KEYS).get(0)));
            case "rename" -> arguments -> rename(arguments.bind(name, RENAME).get(0));
            case "limit" -> this::limit;
            case "order_by" -> this::orderBy;
            case "distinct" -> this::distinct;
            case "print_table" -> this::print;
            default -> null;
        };
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return key instanceof String name
                ? attribute(name)
                : new AgateSequence("MappedSequence", rows.toArray(), List.of()).item(key);
    }

    private AgateSequence columns() {
        Object[] columns = new Object[names.size()];
        for (int i = 0; i < columns.length; i++) {
            int index = i;
            Object[] values = rows.stream().map(row -> row.get(index)).toArray();
            columns[i] = new AgateColumn(names.get(i), i, types.get(i), values);
        }
        return new AgateSequence("MappedSequence", columns, names);
    }

    private int[] indexes(@Nullable Object key) {
        List<?> wanted = key instanceof List<?> list ? list : List.of(String.valueOf(key));
        return wanted.stream().map(Values::str).mapToInt(this::index).toArray();
    }

    private int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            String hint = Suggestions.didYouMean(name, names)
                    .map(meant -> ": " + meant)
                    .orElse("");
            throw new JinjaException(ErrorCode.JINJA_RUNTIME, "the result has no column '" + name + "'" + hint);
        }
        return index;
    }

    private AgateTable select(int[] indexes) {
        return new AgateTable(
                IntStream.of(indexes).mapToObj(names::get).toList(),
                IntStream.of(indexes).mapToObj(types::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(indexes).mapToObj(row::get).toArray())
                        .toList(),
                printer);
    }

    private AgateTable exclude(int[] indexes) {
        Set<Integer> excluded =
                new LinkedHashSet<>(IntStream.of(indexes).boxed().toList());
        return select(IntStream.range(0, names.size())
                .filter(index -> !excluded.contains(index))
                .toArray());
    }

    private AgateTable rename(@Nullable Object newNames) {
        List<String> renamed = new ArrayList<>(names);
        if (newNames instanceof Map<?, ?> byOldName) {
            byOldName.forEach((from, to) -> renamed.set(index(Values.str(from)), Values.str(to)));
        } else if (newNames instanceof List<?> inOrder) {
            for (int i = 0; i < Math.min(inOrder.size(), renamed.size()); i++) {
                renamed.set(i, Values.str(inOrder.get(i)));
            }
        }
        return new AgateTable(
                renamed, types, rows.stream().map(AgateSequence::toArray).toList(), printer);
    }

    private AgateTable withRows(List<AgateSequence> others) {
        return new AgateTable(
                names, types, others.stream().map(AgateSequence::toArray).toList(), printer);
    }

    private AgateTable limit(Arguments arguments) {
        Bound bound = arguments.bind("limit", LIMIT);
        boolean fromStart = bound.get(1) == null;
        int from = fromStart ? 0 : row(bound.get(0));
        return withRows(rows.subList(from, Math.max(from, row(bound.get(fromStart ? 0 : 1)))));
    }

    /** Returns a row's number within the table. */
    private int row(@Nullable Object number) {
        return number instanceof Number given
                ? (int) Math.min(Math.max(given.longValue(), 0), rows.size())
                : rows.size();
    }

    private AgateTable orderBy(Arguments arguments) {
        Bound bound = arguments.bind("order_by", ORDER);
        int[] keys = indexes(bound.get("key"));
        Comparator<AgateSequence> order = (left, right) -> {
            for (int key : keys) {
                int compared = compareNullsLast(left.get(key), right.get(key));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
        List<AgateSequence> sorted = new ArrayList<>(rows);
        sorted.sort(bound.truth("reverse") ? order.reversed() : order);
        return withRows(sorted);
    }

    private static int compareNullsLast(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return Values.compare(left, right, "<");
    }

    private AgateTable distinct(Arguments arguments) {
        Bound bound = arguments.bind("distinct", Signature.of().optional("key", null));
        int[] keys = bound.get(0) == null ? IntStream.range(0, names.size()).toArray() : indexes(bound.get(0));
        Set<Object> seen = new LinkedHashSet<>();
        return withRows(rows.stream()
                .filter(row -> seen.add(
                        PyTuple.wrap(IntStream.of(keys).mapToObj(row::get).toArray())))
                .toList());
    }

    private @Nullable Object print(Arguments arguments) {
        Bound bound = arguments.bind("print_table", PRINT);
        printer.accept(new AgatePrinter(this, bound.get("max_rows"), bound.get("max_columns")).print());
        return null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<Object> iterator() {
        return (Iterator<Object>) (Iterator<?>) rows.iterator();
    }

    @Override
    public int length() {
        return rows.size();
    }

    @Override
    public String typeName() {
        return "Table";
    }

    /** The columns and their types as a table, as agate shows it. */
    @Override
    public String repr() {
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(new Object[] {names.get(i), types.get(i).label()});
        }
        List<AgateType> text = List.of(AgateType.TEXT, AgateType.TEXT);
        AgateTable description = new AgateTable(List.of("column", "data_type"), text, lines, printer);
        return new AgatePrinter(description, null, null).print();
    }
}
