package dev.dataops.jinja.value;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a host function: required ones, optional ones, and perhaps a rest by position and by name. Immutable. */
public final class Signature {
    private final String[] names;
    private final @Nullable Object[] defaults;
    private final int required;
    private final boolean restByPosition;
    private final boolean restByName;

    private Signature(
            String[] names, @Nullable Object[] defaults, int required, boolean restByPosition, boolean restByName) {
        this.names = names;
        this.defaults = defaults;
        this.required = required;
        this.restByPosition = restByPosition;
        this.restByName = restByName;
    }

    /** Returns a signature with the given required parameters. */
    public static Signature of(String... required) {
        return new Signature(required, new Object[0], required.length, false, false);
    }

    /** Returns this signature with one more parameter that may be left out. */
    public Signature optional(String name, @Nullable Object defaultValue) {
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        moreNames[names.length] = name;
        Object[] moreDefaults = Arrays.copyOf(defaults, defaults.length + 1);
        moreDefaults[defaults.length] = defaultValue;
        return new Signature(moreNames, moreDefaults, required, restByPosition, restByName);
    }

    /** Returns this signature with any number of further values by position ({@code *args}). */
    public Signature rest() {
        return new Signature(names, defaults, required, true, restByName);
    }

    /** Returns this signature with any number of further values by name ({@code **kwargs}). */
    public Signature keywords() {
        return new Signature(names, defaults, required, restByPosition, true);
    }

    /** Returns the position of a parameter. */
    int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Assigns arguments to these parameters; see {@link Arguments#bind}. */
    Bound bind(String function, Arguments arguments) {
        int count = arguments.count();
        if (count > names.length && !restByPosition) {
            throw failure(tooMany(function, count));
        }
        @Nullable Object[] values = new Object[names.length];
        boolean[] given = new boolean[names.length];
        for (int i = 0; i < Math.min(count, names.length); i++) {
            values[i] = arguments.get(i);
            given[i] = true;
        }
        Map<String, Object> keywords = Map.of();
        if (!arguments.named().isEmpty()) {
            keywords = bindNamed(function, arguments.named(), values, given);
        }
        List<String> missing = new ArrayList<>(0);
        for (int i = 0; i < names.length; i++) {
            if (!given[i]) {
                if (i < required) {
                    missing.add(names[i]);
                } else {
                    values[i] = defaults[i - required];
                }
            }
        }
        if (!missing.isEmpty()) {
            throw failure(missing(function, missing));
        }
        PyTuple rest = restByPosition ? arguments.from(names.length) : PyTuple.EMPTY;
        return new Bound(this, values, given, rest, keywords);
    }

    private Map<String, Object> bindNamed(
            String function, Map<String, Object> named, @Nullable Object[] values, boolean[] given) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : named.entrySet()) {
            int index = indexOf(entry.getKey());
            if (index >= 0) {
                if (given[index]) {
                    throw failure(function + "() got multiple values for argument '" + entry.getKey() + "'");
                }
                values[index] = entry.getValue();
                given[index] = true;
            } else if (restByName) {
                keywords.put(entry.getKey(), entry.getValue());
            } else {
                throw unknown(function, entry.getKey());
            }
        }
        return keywords;
    }

    private JinjaException unknown(String function, String name) {
        Diagnostic finding = Diagnostic.error(
                ErrorCode.MACRO_ARGUMENTS, function + "() got an unexpected keyword argument '" + name + "'");
        return new JinjaException(Suggestions.didYouMean(name, Arrays.asList(names))
                .map(finding::withHint)
                .orElse(finding));
    }

    private String tooMany(String function, int count) {
        StringBuilder text = new StringBuilder(function).append("() takes ");
        if (required < names.length) {
            text.append("from ").append(required).append(" to ");
        }
        text.append(names.length).append(names.length == 1 ? " positional argument" : " positional arguments");
        return text.append(" but ")
                .append(count)
                .append(count == 1 ? " was given" : " were given")
                .toString();
    }

    private static String missing(String function, List<String> missing) {
        StringBuilder text = new StringBuilder(function).append("() missing ").append(missing.size());
        text.append(missing.size() == 1 ? " required positional argument: " : " required positional arguments: ");
        for (int i = 0; i < missing.size(); i++) {
            if (i > 0) {
                text.append(i < missing.size() - 1 ? ", " : missing.size() == 2 ? " and " : ", and ");
            }
            text.append('\'').append(missing.get(i)).append('\'');
        }
        return text.toString();
    }

    private static JinjaException failure(String message) {
        return new JinjaException(ErrorCode.MACRO_ARGUMENTS, message);
    }
}
