package dev.dataops.macros.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON into values as Python's {@code json.loads} does: integers of any size, and {@code NaN} and {@code Infinity} too. */
public final class PythonJsonReader {
    private static final int DEEPEST = 500;

    private final String text;
    private int at;
    private int depth;

    private PythonJsonReader(String text) {
        this.text = text;
    }

    /** What a text holds; {@code value} may be {@code None}. */
    public record Document(@Nullable Object value) {}

    /** Returns what a text holds, or nothing if it is not JSON. */
    public static Optional<Document> read(String text) {
        PythonJsonReader reader = new PythonJsonReader(text);
        try {
            Object value = reader.value();
            reader.skipBlanks();
            return reader.at == text.length() ? Optional.of(new Document(value)) : Optional.empty();
        } catch (NotJson | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    private static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotJson() {
            super("not JSON", null, false, false);
        }
    }

    private @Nullable Object value() {
        skipBlanks();
        char first = peek();
        return switch (first) {
            case '{' -> dict();
            case '[' -> list();
            case '"' -> string();
            case 'n' -> word("null", null);
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'N' -> word("NaN", Double.NaN);
            case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
            default -> text.startsWith("-Infinity", at) ? word("-Infinity", Double.NEGATIVE_INFINITY) : number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw new NotJson();
        }
        at += word.length();
        return value;
    }

    private Map<Object, Object> dict() {
        Map<Object, Object> dict = new LinkedHashMap<>();
        enter();
        while (!leave('}', dict.isEmpty())) {
            skipBlanks();
            String key = string();
            skipBlanks();
            expect(':');
            dict.put(key, value());
        }
        return dict;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        enter();
        while (!leave(']', list.isEmpty())) {
            list.add(value());
        }
        return list;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw new NotJson();
        }
    }

    /** Reads a closing bracket, or the comma before the next element. */
    private boolean leave(char close, boolean first) {
        skipBlanks();
        if (peek() == close) {
            at++;
            depth--;
            return true;
        }
        if (!first) {
            expect(',');
            skipBlanks();
            if (peek() == close) {
                throw new NotJson();
            }
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char unit = next();
            if (unit < ' ') {
                throw new NotJson();
            }
            string.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > text.length()) {
                    throw new NotJson();
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> throw new NotJson();
        };
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new NotJson();
        }
        if (digits.matches("-?[0-9]+")) {
            BigInteger whole = new BigInteger(digits);
            return whole.bitLength() < 64 ? (Object) whole.longValue() : whole;
        }
        return Double.valueOf(digits);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new NotJson();
        }
        return text.charAt(at);
    }

    private char next() {
        char unit = peek();
        at++;
        return unit;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new NotJson();
        }
    }
}
