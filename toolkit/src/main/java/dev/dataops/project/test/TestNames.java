package dev.dataops.project.test;

import dev.dataops.jinja.value.Values;
import dev.dataops.project.files.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of a generic test. They are dbt's to the letter, so that selections, artifacts and stored failures mean the same tests.
 *
 * @param shortName the name of its file and of the table of its failures: less than 64 characters
 * @param fullName its name
 */
public record TestNames(String shortName, String fullName) {
    private static final int LIMIT = 64;
    private static final int KEPT = 30;
    private static final int HASH = 10;

    /** Returns the names of a test: the given one, or one made from the test, what it tests and its arguments. */
    static TestNames of(TestCall call, TestTarget target) {
        if (call.givenName().isPresent()) {
            return new TestNames(call.givenName().get(), call.givenName().get());
        }
        String prefix = call.namespace().map(name -> name + "_").orElse("")
                + (target.source().isPresent() ? "source_" : "");
        String test = prefix + call.name() + "_" + target.label();
        String full = test + "_" + arguments(call.arguments());
        if (full.codePointCount(0, full.length()) < LIMIT) {
            return new TestNames(full, full);
        }
        String kept = test.codePointCount(0, test.length()) <= KEPT
                ? test
                : test.substring(0, test.offsetByCodePoints(0, KEPT));
        return new TestNames(kept + "_" + Hash.MD5.of(full), full);
    }

    private static String arguments(Map<String, @Nullable Object> arguments) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(arguments).forEach((name, value) -> {
            if (name.equals("model")) {
                return;
            }
            if (value instanceof Map<?, ?> map) {
                addAll(map.values(), parts);
            } else if (value instanceof List<?> list) {
                addAll(list, parts);
            } else {
                parts.add(clean(Values.str(value)));
            }
        });
        return String.join("__", parts);
    }

    private static void addAll(Collection<?> values, List<String> parts) {
        values.forEach(value -> parts.add(clean(Values.str(value))));
    }

    /** Replaces each run of characters other than ASCII letters, digits and underscores by one underscore. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean replaced = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (kept) {
                clean.append(c);
            } else if (!replaced) {
                clean.append('_');
            }
            replaced = !kept;
        }
        return clean.toString();
    }

    /** Returns the hash that ends a test's unique id: it tells tests of one name and different arguments apart. */
    static String hash(TestCall call, String fullName) {
        StringBuilder text = new StringBuilder(fullName);
        text.append("{'kwargs': ");
        append(text, call.arguments());
        text.append(", 'name': ").append(Values.repr(call.name()));
        text.append(", 'namespace': ")
                .append(Values.repr(call.namespace().orElse("None")))
                .append('}');
        String md5 = Hash.MD5.of(text.toString());
        return md5.substring(md5.length() - HASH);
    }

    /** Appends the Python form of a value, keys sorted, everything but lists and dicts as text. */
    private static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            StringJoiner entries = new StringJoiner(", ", "{", "}");
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            sorted.forEach((key, item) -> {
                StringBuilder entry = new StringBuilder(Values.repr(key)).append(": ");
                append(entry, item);
                entries.add(entry);
            });
            text.append(entries);
        } else if (value instanceof List<?> list) {
            StringJoiner items = new StringJoiner(", ", "[", "]");
            for (Object item : list) {
                StringBuilder entry = new StringBuilder();
                append(entry, item);
                items.add(entry);
            }
            text.append(items);
        } else {
            text.append(Values.repr(Values.str(value)));
        }
    }
}
