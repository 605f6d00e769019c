package dev.dataops.jinja.operation;

import dev.dataops.jinja.operation.text.StringSearch;
import dev.dataops.jinja.operation.text.StringSplits;
import dev.dataops.jinja.operation.text.StringTests;
import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of {@code str}. */
final class StringMethods {
    private static final Set<String> NAMES = Set.of(
            "capitalize",
            "casefold",
            "center",
            "count",
            "endswith",
            "expandtabs",
            "find",
            "format",
            "format_map",
            "index",
            "isalnum",
            "isalpha",
            "isascii",
            "isdecimal",
            "isdigit",
            "isidentifier",
            "islower",
            "isnumeric",
            "isprintable",
            "isspace",
            "istitle",
            "isupper",
            "join",
            "ljust",
            "lower",
            "lstrip",
            "maketrans",
            "partition",
            "removeprefix",
            "removesuffix",
            "replace",
            "rfind",
            "rindex",
            "rjust",
            "rpartition",
            "rsplit",
            "rstrip",
            "split",
            "splitlines",
            "startswith",
            "strip",
            "swapcase",
            "title",
            "translate",
            "upper",
            "zfill");

    private static final Signature NOTHING = Signature.of();
    private static final Signature TEXT = Signature.of("text");
    private static final Signature CHARACTERS = Signature.of().optional("chars", null);
    private static final Signature PAD = Signature.of("width").optional("fillchar", " ");
    private static final Signature REPLACE = Signature.of("old", "new").optional("count", -1L);
    private static final Signature LINES = Signature.of().optional("keepends", false);
    private static final Signature TABS = Signature.of().optional("tabsize", 8L);
    private static final Signature TABLE = Signature.of("x").optional("y", null).optional("z", null);

    private StringMethods() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static @Nullable Object call(String text, String name, Arguments arguments) {
        return switch (name) {
            case "split" -> StringSplits.split(text, arguments, false);
            case "rsplit" -> StringSplits.split(text, arguments, true);
            case "partition" -> StringSplits.partition(text, text(arguments, name), false);
            case "rpartition" -> StringSplits.partition(text, text(arguments, name), true);
            case "splitlines" -> Strings.lines(text, arguments.bind(name, LINES).truth("keepends"));
            case "format" -> StringFormat.format(text, arguments);
            case "format_map" ->
                StringFormat.format(
                        text,
                        Arguments.with(
                                PyTuple.EMPTY,
                                keywords(arguments.bind(name, TEXT).get(0))));
            case "join" -> join(text, arguments.bind(name, TEXT).get(0));
            case "replace" -> replace(text, arguments.bind(name, REPLACE));
            case "find", "index", "rfind", "rindex", "count", "startswith", "endswith" ->
                StringSearch.call(text, name, arguments);
            case "strip", "lstrip", "rstrip" -> strip(text, name, arguments);
            case "removeprefix" -> {
                String prefix = text(arguments, name);
                yield text.startsWith(prefix) ? text.substring(prefix.length()) : text;
            }
            case "removesuffix" -> {
                String suffix = text(arguments, name);
                yield text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
            }
            case "center", "ljust", "rjust" -> pad(text, name, arguments.bind(name, PAD));
            case "zfill" ->
                zeroFill(text, Numbers.toInt(arguments.bind(name, TEXT).get(0)));
            case "expandtabs" ->
                expandTabs(text, Numbers.toInt(arguments.bind(name, TABS).get(0)));
            case "maketrans" -> makeTable(arguments.bind(name, TABLE));
            case "translate" -> translate(text, arguments.bind(name, TEXT).get(0));
            default -> {
                arguments.bind(name, NOTHING);
                yield name.startsWith("is") ? StringTests.test(text, name) : changeCase(text, name);
            }
        };
    }

    private static String changeCase(String text, String name) {
        return switch (name) {
            case "lower" -> Strings.lower(text);
            case "upper" -> Strings.upper(text);
            case "title" -> Strings.title(text);
            case "capitalize" -> Strings.capitalize(text);
            case "casefold" -> Strings.lower(Strings.upper(Strings.lower(text)));
            case "swapcase" -> swapCase(text);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            String character = Character.toString(code);
            swapped.append(
                    Character.isUpperCase(code)
                            ? Strings.lower(character)
                            : Character.isLowerCase(code) ? Strings.upper(character) : character);
        });
        return swapped.toString();
    }

    private static String text(Arguments arguments, String name) {
        return Strings.require(arguments.bind(name, TEXT).get(0), name);
    }

    private static String join(String separator, @Nullable Object elements) {
        StringBuilder joined = new StringBuilder();
        Iterator<?> walk = Values.iterate(elements);
        for (int i = 0; walk.hasNext(); i++) {
            Object element = walk.next();
            if (!(element instanceof String text)) {
                throw JinjaException.of(
                        "sequence item " + i + ": expected str instance, " + Values.typeName(element) + " found");
            }
            joined.append(i == 0 ? "" : separator).append(text);
        }
        return joined.toString();
    }

    private static String replace(String text, Bound arguments) {
        String old = Strings.require(arguments.get(0), "replace");
        String fresh = Strings.require(arguments.get(1), "replace");
        return replace(text, old, fresh, Numbers.toInt(arguments.get(2)));
    }

    /** Replaces at most {@code count} occurrences, all if it is negative; an empty text occurs around each character. */
    static String replace(String text, String old, String fresh, int count) {
        if (count < 0 && !old.isEmpty()) {
            return text.replace(old, fresh);
        }
        StringBuilder replaced = new StringBuilder();
        int left = count < 0 ? Integer.MAX_VALUE : count;
        int from = 0;
        int found;
        while (left > 0 && (found = text.indexOf(old, from)) >= 0) {
            left--;
            replaced.append(text, from, found).append(fresh);
            from = found + old.length();
            if (old.isEmpty()) {
                if (from >= text.length()) {
                    return replaced.toString();
                }
                int end = from + Character.charCount(text.codePointAt(from));
                replaced.append(text, from, end);
                from = end;
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static String strip(String text, String name, Arguments arguments) {
        Object characters = arguments.bind(name, CHARACTERS).get(0);
        boolean left = !name.equals("rstrip");
        boolean right = !name.equals("lstrip");
        if (characters != null) {
            return Strings.strip(text, Strings.require(characters, name), left, right);
        }
        String stripped = left ? Strings.stripLeft(text) : text;
        return right ? Strings.stripRight(stripped) : stripped;
    }

    private static String pad(String text, String name, Bound arguments) {
        int width = Numbers.toInt(arguments.get(0));
        String fill = Strings.require(arguments.get(1), name);
        if (Strings.length(fill) != 1) {
            throw JinjaException.of("The fill character must be exactly one character long");
        }
        int margin = width - Strings.length(text);
        return switch (name) {
            case "ljust" -> Strings.pad(text, 0, margin, fill);
            case "rjust" -> Strings.pad(text, margin, 0, fill);
            default -> Strings.center(text, width, fill);
        };
    }

    private static String zeroFill(String text, int width) {
        int missing = width - Strings.length(text);
        if (missing <= 0) {
            return text;
        }
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String zeros = "0".repeat(missing);
        return signed ? text.charAt(0) + zeros + text.substring(1) : zeros + text;
    }

    private static String expandTabs(String text, int size) {
        StringBuilder expanded = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int spaces = size <= 0 ? 0 : size - column % size;
                expanded.append(" ".repeat(spaces));
                column += spaces;
            } else {
                expanded.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return expanded.toString();
    }

    private static Map<Object, Object> makeTable(Bound arguments) {
        Map<Object, Object> table = new LinkedHashMap<>();
        if (arguments.get(0) instanceof Map<?, ?> dict && arguments.get(1) == null) {
            dict.forEach((key, value) ->
                    table.put(key instanceof String character ? (Object) code(character, 0) : key, value));
            return table;
        }
        int[] from = Strings.require(arguments.get(0), "maketrans").codePoints().toArray();
        int[] to = Strings.require(arguments.get(1), "maketrans").codePoints().toArray();
        if (from.length != to.length) {
            throw JinjaException.of("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length; i++) {
            table.put((long) from[i], (long) to[i]);
        }
        if (arguments.get(2) instanceof String deleted) {
            deleted.codePoints().forEach(code -> table.put((long) code, null));
        }
        return table;
    }

    private static long code(String text, int index) {
        return text.codePointAt(index);
    }

    private static String translate(String text, @Nullable Object table) {
        if (!(table instanceof Map<?, ?> dict)) {
            throw JinjaException.of("'" + Values.typeName(table) + "' object is not subscriptable");
        }
        StringBuilder translated = new StringBuilder();
        text.codePoints().forEach(code -> {
            Object to = Dicts.get(dict, (long) code);
            if (to == Dicts.MISSING) {
                translated.appendCodePoint(code);
            } else if (to instanceof String replacement) {
                translated.append(replacement);
            } else if (to != null) {
                translated.appendCodePoint(Numbers.toInt(to));
            }
        });
        return translated.toString();
    }

    private static Map<String, Object> keywords(@Nullable Object mapping) {
        if (!(mapping instanceof Map<?, ?> dict)) {
            throw JinjaException.of("format_map() argument must be a mapping, not " + Values.typeName(mapping));
        }
        Map<String, Object> keywords = new LinkedHashMap<>();
        dict.forEach((key, value) -> keywords.put(Values.str(key), value));
        return keywords;
    }
}
