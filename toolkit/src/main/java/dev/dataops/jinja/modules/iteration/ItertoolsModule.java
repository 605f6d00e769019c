package dev.dataops.jinja.modules.iteration;

import dev.dataops.jinja.modules.object.PyClass;
import dev.dataops.jinja.modules.object.PyModule;
import dev.dataops.jinja.operation.Sequences;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaCallable;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.JinjaObject;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyIterator;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The module itertools. */
public final class ItertoolsModule {
    private static final Signature ITERABLE = Signature.of("iterable");
    private static final Signature SIZED = Signature.of("iterable", "r");
    private static final Signature PERMUTATIONS = Signature.of("iterable").optional("r", null);
    private static final Signature PRODUCT = Signature.of().rest().keywords();
    private static final Signature TEE = Signature.of("iterable").optional("n", 2L);

    private ItertoolsModule() {}

    /** Returns the module. */
    public static JinjaObject create() {
        return new PyModule(
                "itertools",
                Map.ofEntries(
                        Map.entry("chain", chain()),
                        function("product", ItertoolsModule::product),
                        function("permutations", ItertoolsModule::permutations),
                        function("combinations", a -> combinations("combinations", a, false)),
                        function(
                                "combinations_with_replacement",
                                a -> combinations("combinations_with_replacement", a, true)),
                        function("tee", ItertoolsModule::tee),
                        function("accumulate", Streams::accumulate),
                        function("compress", Streams::compress),
                        function("count", Streams::count),
                        function("cycle", Streams::cycle),
                        function("dropwhile", a -> Streams.selected("dropwhile", a)),
                        function("filterfalse", a -> Streams.selected("filterfalse", a)),
                        function("takewhile", a -> Streams.selected("takewhile", a)),
                        function("groupby", Streams::groupBy),
                        function("islice", Streams::slice),
                        function("pairwise", Streams::pairwise),
                        function("repeat", Streams::repeat),
                        function("starmap", Streams::starMap),
                        function("zip_longest", Streams::zipLongest)));
    }

    private static Map.Entry<String, JinjaCallable> function(String name, JinjaCallable function) {
        return Map.entry(name, function);
    }

    private static PyClass chain() {
        JinjaCallable fromIterable = arguments -> Streams.chain(
                Values.iterate(arguments.bind("from_iterable", ITERABLE).get(0)));
        return new PyClass(
                "itertools.chain",
                arguments -> Streams.chain(arguments.positional().iterator()),
                Map.of("from_iterable", fromIterable));
    }

    private static Object product(Arguments arguments) {
        Bound bound = arguments.bind("product", PRODUCT);
        int times = 1;
        for (Map.Entry<String, Object> keyword : bound.keywords().entrySet()) {
            if (!keyword.getKey().equals("repeat")) {
                throw JinjaException.of("product() got an unexpected keyword argument '" + keyword.getKey() + "'");
            }
            times = Numbers.toInt(keyword.getValue());
        }
        List<List<Object>> pools = new ArrayList<>();
        for (Object iterable : bound.rest()) {
            pools.add(Sequences.list(iterable));
        }
        List<List<Object>> repeated = new ArrayList<>();
        Collections.nCopies(times, pools).forEach(repeated::addAll);
        return iterator("product", Combinatorics.product(repeated));
    }

    private static Object permutations(Arguments arguments) {
        Bound bound = arguments.bind("permutations", PERMUTATIONS);
        List<Object> pool = Sequences.list(bound.get(0));
        int length = bound.get(1) == null ? pool.size() : Numbers.toInt(bound.get(1));
        return iterator("permutations", Combinatorics.permutations(pool, length));
    }

    private static Object combinations(String name, Arguments arguments, boolean withReplacement) {
        Bound bound = arguments.bind(name, SIZED);
        List<Object> pool = Sequences.list(bound.get(0));
        return iterator(name, Combinatorics.combinations(pool, Numbers.toInt(bound.get(1)), withReplacement));
    }

    private static Object tee(Arguments arguments) {
        Bound bound = arguments.bind("tee", TEE);
        List<Object> all = Sequences.list(bound.get(0));
        @Nullable Object[] copies = new Object[Numbers.toInt(bound.get(1))];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = iterator("_tee", all);
        }
        return PyTuple.of(copies);
    }

    private static PyIterator iterator(String name, List<Object> results) {
        Iterator<Object> walk = results.iterator();
        return new PyIterator("itertools." + name, walk);
    }
}
