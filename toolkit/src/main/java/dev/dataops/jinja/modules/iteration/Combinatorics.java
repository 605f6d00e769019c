package dev.dataops.jinja.modules.iteration;

import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products, permutations and combinations, in Python's order. */
final class Combinatorics {
    private static final int MOST = 5_000_000;

    private final List<Object> results = new ArrayList<>();

    private Combinatorics() {}

    static List<Object> product(List<List<Object>> pools) {
        Combinatorics all = new Combinatorics();
        all.product(pools, new Object[pools.size()], 0);
        return all.results;
    }

    private void product(List<List<Object>> pools, @Nullable Object[] chosen, int depth) {
        if (depth == chosen.length) {
            add(chosen);
            return;
        }
        for (Object element : pools.get(depth)) {
            chosen[depth] = element;
            product(pools, chosen, depth + 1);
        }
    }

    static List<Object> permutations(List<Object> pool, int length) {
        Combinatorics all = new Combinatorics();
        if (length <= pool.size()) {
            all.permute(pool, new boolean[pool.size()], new Object[length], 0);
        }
        return all.results;
    }

    private void permute(List<Object> pool, boolean[] taken, @Nullable Object[] chosen, int depth) {
        if (depth == chosen.length) {
            add(chosen);
            return;
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                taken[i] = true;
                chosen[depth] = pool.get(i);
                permute(pool, taken, chosen, depth + 1);
                taken[i] = false;
            }
        }
    }

    static List<Object> combinations(List<Object> pool, int length, boolean withReplacement) {
        Combinatorics all = new Combinatorics();
        all.combine(pool, withReplacement, new Object[length], 0, 0);
        return all.results;
    }

    private void combine(List<Object> pool, boolean repeat, @Nullable Object[] chosen, int depth, int from) {
        if (depth == chosen.length) {
            add(chosen);
            return;
        }
        for (int i = from; i < pool.size(); i++) {
            chosen[depth] = pool.get(i);
            combine(pool, repeat, chosen, depth + 1, repeat ? i : i + 1);
        }
    }

    private void add(@Nullable Object[] chosen) {
        if (results.size() == MOST) {
            throw JinjaException.of("more than " + MOST + " results");
        }
        results.add(PyTuple.of(chosen));
    }
}
