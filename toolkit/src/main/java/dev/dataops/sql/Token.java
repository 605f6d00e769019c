package dev.dataops.sql;

/**
 * A piece of SQL text.
 *
 * @param kind what it is
 * @param text the characters as they stand in the source
 * @param start offset of the first character in the source, counted from 0
 */
public record Token(TokenKind kind, String text, int start) {
    /** Returns the offset behind the last character. */
    public int end() {
        return start + text.length();
    }

    /** Returns whether this is the given symbol. */
    public boolean isSymbol(String symbol) {
        return kind == TokenKind.SYMBOL && text.equals(symbol);
    }

    /** Returns whether this is the given word, in any case. */
    public boolean isWord(String word) {
        return kind == TokenKind.WORD && text.equalsIgnoreCase(word);
    }
}
