package dev.dataops.jinja;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.SourceLocation;
import dev.dataops.jinja.builtin.Filter;
import dev.dataops.jinja.operation.text.NumberParser;
import dev.dataops.jinja.value.Dicts;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.PyTuple;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads text that looks like a Python literal: numbers, quoted text, {@code True}, {@code None}, lists, tuples, dicts and sets of these. This
 * is what {@code ast.literal_eval} does, by which dbt turns rendered text into values.
 */
public final class NativeValues {
    private static final Object NO_LITERAL = new Object();

    private final String text;
    private int at;

    private NativeValues(String text) {
        this.text = text;
    }

    /** Returns the value that a text is a literal of, or the text itself if it is none. */
    public static @Nullable Object parse(String text) {
        Object value = literal(text);
        return value == NO_LITERAL ? text : value;
    }

    /**
     * Returns a value as one of dbt's filters {@code as_bool}, {@code as_number}, {@code as_native} and {@code as_text} wants it; with any
     * other filter the value itself.
     *
     * @throws JinjaException if it cannot be converted
     */
    static @Nullable Object convert(@Nullable Object value, Filter filter, SourceLocation where) {
        String text = Values.str(value);
        Object converted = switch (filter) {
            case AS_TEXT -> text;
            case AS_BOOL, AS_NUMBER, AS_NATIVE -> parse(text);
            default -> value;
        };
        boolean wrong = (filter == Filter.AS_BOOL && !(converted instanceof Boolean))
                || (filter == Filter.AS_NUMBER && !(converted instanceof Number));
        if (wrong) {
            String type = filter == Filter.AS_BOOL ? "bool" : "number";
            throw new JinjaException(Diagnostic.error(
                            ErrorCode.JINJA_RUNTIME, "Could not convert value '" + text + "' into type '" + type + "'")
                    .at(where));
        }
        return converted;
    }

    private static @Nullable Object literal(String text) {
        NativeValues reader = new NativeValues(text);
        try {
            Object value = reader.readTuple();
            return reader.at == text.length() ? value : NO_LITERAL;
        } catch (NotALiteral e) {
            return NO_LITERAL;
        }
    }

    /** Ends reading from any depth. */
    private static final class NotALiteral extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotALiteral() {
            super(null, null, false, false);
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            skipSpace();
            return true;
        }
        return false;
    }

    private char peek() {
        skipSpace();
        if (at >= text.length()) {
            throw new NotALiteral();
        }
        return text.charAt(at);
    }

    private @Nullable Object readTuple() {
        Object first = read();
        if (!skip(',')) {
            return first;
        }
        List<Object> elements = new ArrayList<>();
        addNullable(elements, first);
        while (at < text.length()) {
            addNullable(elements, read());
            if (!skip(',')) {
                break;
            }
        }
        return PyTuple.copyOf(elements);
    }

    private @Nullable Object read() {
        char c = peek();
        return switch (c) {
            case '[' -> readElements(']');
            case '(' -> readParentheses();
            case '{' -> readBraces();
            case '\'', '"' -> readTexts();
            default -> (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' ? readNumber() : readWord();
        };
    }

    private List<Object> readElements(char close) {
        at++;
        List<Object> elements = new ArrayList<>();
        while (!skip(close)) {
            addNullable(elements, read());
            if (!skip(',') && peek() != close) {
                throw new NotALiteral();
            }
        }
        return elements;
    }

    private @Nullable Object readParentheses() {
        int begin = at;
        List<Object> elements = readElements(')');
        int last = at - 1;
        while (text.charAt(last) != ')') {
            last--;
        }
        int beforeClose = last - 1;
        while (beforeClose > begin && Character.isWhitespace(text.charAt(beforeClose))) {
            beforeClose--;
        }
        boolean tuple = elements.size() != 1 || text.charAt(beforeClose) == ',';
        return tuple ? PyTuple.copyOf(elements) : elements.get(0);
    }

    private Object readBraces() {
        at++;
        Map<Object, Object> dict = new LinkedHashMap<>();
        Set<Object> set = new LinkedHashSet<>();
        while (!skip('}')) {
            Object key = read();
            if (key instanceof Map || key instanceof Set || (key instanceof List && !(key instanceof PyTuple))) {
                throw new NotALiteral();
            }
            if (skip(':')) {
                Dicts.put(dict, key, read());
            } else {
                Dicts.add(set, key);
            }
            if (!skip(',') && peek() != '}') {
                throw new NotALiteral();
            }
        }
        if (!dict.isEmpty() && !set.isEmpty()) {
            throw new NotALiteral();
        }
        return set.isEmpty() ? dict : set;
    }

    private String readTexts() {
        StringBuilder all = new StringBuilder();
        while (at < text.length() && (peek() == '\'' || peek() == '"')) {
            readText(all);
            skipSpace();
        }
        return all.toString();
    }

    private void readText(StringBuilder out) {
        char quote = text.charAt(at++);
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n') {
                throw new NotALiteral();
            }
            if (c != '\\' || at >= text.length()) {
                out.append(c);
                continue;
            }
            char escaped = text.charAt(at++);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case '\\', '\'', '"' -> out.append(escaped);
                default -> out.append('\\').append(escaped);
            }
        }
        if (at >= text.length()) {
            throw new NotALiteral();
        }
        at++;
    }

    private Object readNumber() {
        int begin = at;
        while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "._".indexOf(text.charAt(at)) >= 0
                        || ("+-".indexOf(text.charAt(at)) >= 0 && "eE".indexOf(text.charAt(at - 1)) >= 0))) {
            at++;
        }
        String number = text.substring(begin, at);
        skipSpace();
        Object whole = NumberParser.integer(number, 0);
        if (whole != null) {
            return whole;
        }
        boolean digits = number.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean paddedInteger = number.matches("[+-]?[0-9_]+");
        Double floating = digits && !paddedInteger ? NumberParser.floating(number) : null;
        if (floating == null) {
            throw new NotALiteral();
        }
        return floating;
    }

    private @Nullable Object readWord() {
        int begin = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = text.substring(begin, at);
        skipSpace();
        return switch (word) {
            case "True" -> true;
            case "False" -> false;
            case "None" -> null;
            default -> throw new NotALiteral();
        };
    }

    @SuppressWarnings("NullAway") // an element may be None
    private static void addNullable(List<Object> elements, @Nullable Object element) {
        elements.add(element);
    }
}
