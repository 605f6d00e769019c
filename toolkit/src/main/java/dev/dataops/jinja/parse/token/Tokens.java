package dev.dataops.jinja.parse.token;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A list of tokens in columns, which costs no object for each token. */
final class Tokens {
    private TokenKind[] kinds;
    private int[] starts;
    private int[] ends;
    private @Nullable Object[] values;
    private int size;

    /** Creates an empty list with room for the tokens that a text of some length is likely to have. */
    Tokens(int length) {
        int capacity = 16 + length / 5;
        kinds = new TokenKind[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        values = new Object[capacity];
    }

    void add(TokenKind kind, int start, int end, @Nullable Object value) {
        if (size == kinds.length) {
            int capacity = size * 2;
            kinds = Arrays.copyOf(kinds, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        values[size] = value;
        size++;
    }

    int size() {
        return size;
    }

    TokenKind kind(int index) {
        return kinds[index];
    }

    /** Returns the offset in the source of a token's first character. */
    int start(int index) {
        return starts[index];
    }

    /** Returns the offset in the source behind a token's last character. */
    int end(int index) {
        return ends[index];
    }

    /** Returns a name, text or number; null for other kinds. */
    @Nullable
    Object value(int index) {
        return values[index];
    }
}
