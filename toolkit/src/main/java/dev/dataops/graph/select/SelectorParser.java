package dev.dataops.graph.select;

import dev.dataops.core.Problems;
import dev.dataops.core.ToolkitException;
import dev.dataops.graph.method.InvalidSelector;
import dev.dataops.graph.method.Method;
import dev.dataops.graph.method.Search;
import dev.dataops.graph.select.Spec.Combination;
import dev.dataops.graph.select.Spec.Criterion;
import dev.dataops.graph.select.Spec.Operator;
import dev.dataops.graph.select.Spec.Reach;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads criteria as they stand on a command line: {@code [@][n+][method:]value[+n]}, joined by blanks (union) and commas (intersection). See
 * <a href="https://docs.getdbt.com/reference/node-selection/syntax">dbt's page on node selection</a>.
 */
final class SelectorParser {
    private static final Pattern CRITERION = Pattern.compile(
            "(?<at>@)?((?<parents>\\d*)\\+)?((?<method>[\\w.]+):)?(?<value>.*?)(\\+(?<children>\\d*))?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> FILE_ENDINGS = List.of(".sql", ".py", ".csv");

    private final IndirectSelection indirect;

    /** Creates a parser whose criteria pick tests in one of the modes. */
    SelectorParser(IndirectSelection indirect) {
        this.indirect = indirect;
    }

    /**
     * Reads the values of {@code --select} or {@code --exclude}; each of their criteria should match something.
     *
     * @throws ToolkitException with all criteria that make no sense
     */
    Spec union(List<String> values) {
        List<Spec> parts = new ArrayList<>();
        Problems problems = new Problems();
        for (String raw : String.join(" ", values).strip().split("\\s+")) {
            try {
                if (!raw.isEmpty()) {
                    parts.add(intersection(raw));
                }
            } catch (ToolkitException invalid) {
                problems.add(invalid);
            }
        }
        problems.throwIfAny();
        return new Combination(Operator.UNION, parts, indirect, Optional.empty());
    }

    private Spec intersection(String raw) {
        List<Spec> parts =
                Arrays.stream(raw.split(",", -1)).<Spec>map(this::criterion).toList();
        return new Combination(Operator.INTERSECTION, parts, indirect, Optional.of(raw));
    }

    /** Reads one criterion. */
    Criterion criterion(String raw) {
        Matcher matcher = CRITERION.matcher(raw);
        if (!matcher.matches()) {
            throw InvalidSelector.because("'" + raw + "' is not a selector", "write one criterion a line");
        }
        boolean at = matcher.group("at") != null;
        String children = matcher.group("children");
        if (at && children != null) {
            throw InvalidSelector.because(
                    "in '" + raw + "' the operators @ and + contradict each other", "@ picks all descendants already");
        }
        String value = matcher.group("value");
        String method = matcher.group("method");
        List<String> words = method == null ? List.of() : List.of(method.split("\\.", -1));
        Search search = new Search(raw, words.isEmpty() ? List.of() : words.subList(1, words.size()), value);
        return new Criterion(
                words.isEmpty() ? methodFor(value) : Method.named(words.get(0), search),
                search,
                new Reach(depth(matcher.group("parents"), raw), depth(children, raw), at),
                indirect);
    }

    /** dbt's rule for a value without a method: a path if it has a separator, a file if it ends like one, else a name. */
    private static Method methodFor(String value) {
        if (value.indexOf('/') >= 0 || value.indexOf(File.separatorChar) >= 0) {
            return Method.PATH;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return FILE_ENDINGS.stream().anyMatch(lower::endsWith) ? Method.FILE : Method.FQN;
    }

    private static int depth(@Nullable String digits, String raw) {
        if (digits == null) {
            return 0;
        }
        try {
            return digits.isEmpty() ? Reach.ALL : Integer.parseInt(digits);
        } catch (NumberFormatException tooLong) {
            throw new ToolkitException(
                    InvalidSelector.finding("in '" + raw + "' the depth " + digits + " is too large"), tooLong);
        }
    }
}
