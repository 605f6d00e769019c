package dev.dataops.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens without losing a character: the texts of all tokens, one after the other, are the source. It never fails; a
 * quote or comment that nobody closes reaches to the end.
 */
public final class Tokenizer {
    /** Symbols of several characters, longer ones before those they start with. */
    private static final String[] LONG_SYMBOLS = {
        "->>", "<=>", "::", "->", "=>", "<=", ">=", "<>", "!=", "==", "||", "&&", ":=", "**", "//", "<<", ">>", "~~",
        "!~", "@>", "<@"
    };

    private final String source;
    private final Dialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(String source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Returns the tokens of a text, blanks and comments included. */
    public static List<Token> tokenize(String source, Dialect dialect) {
        return new Tokenizer(source, dialect).run();
    }

    private List<Token> run() {
        while (position < source.length()) {
            int start = position;
            TokenKind kind = next();
            tokens.add(new Token(kind, source.substring(start, position), start));
        }
        return tokens;
    }

    /** Moves behind the next token and returns its kind. */
    private TokenKind next() {
        char c = source.charAt(position);
        if (isBlank(c)) {
            skipWhileBlank();
            return TokenKind.BLANK;
        }
        if (source.startsWith("--", position) || (dialect.slashComments() && source.startsWith("//", position))) {
            skipLine();
            return TokenKind.LINE_COMMENT;
        }
        if (source.startsWith("/*", position)) {
            skipBlockComment();
            return TokenKind.BLOCK_COMMENT;
        }
        if (c == '\'') {
            skipQuoted('\'', dialect.backslashEscapes());
            return TokenKind.STRING;
        }
        if (c == '"') {
            skipQuoted('"', false);
            return TokenKind.QUOTED_NAME;
        }
        if ((c == 'e' || c == 'E') && at(position + 1) == '\'') {
            position++;
            skipQuoted('\'', true);
            return TokenKind.STRING;
        }
        if (c == '$') {
            return dollar();
        }
        if (isDigit(c) || (c == '.' && isDigit(at(position + 1)) && !behindName())) {
            skipNumber();
            return TokenKind.NUMBER;
        }
        if (isWordStart(c)) {
            skipWord();
            return TokenKind.WORD;
        }
        skipSymbol();
        return TokenKind.SYMBOL;
    }

    private void skipWhileBlank() {
        while (position < source.length() && isBlank(source.charAt(position))) {
            position++;
        }
    }

    private void skipLine() {
        while (position < source.length() && source.charAt(position) != '\n' && source.charAt(position) != '\r') {
            position++;
        }
    }

    private void skipBlockComment() {
        int depth = 0;
        do {
            if (source.startsWith("/*", position)) {
                depth = dialect.nestedComments() ? depth + 1 : 1;
                position += 2;
            } else if (source.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < source.length());
    }

    /** Skips from an opening quote to behind the closing one; a doubled quote does not close. */
    private void skipQuoted(char quote, boolean backslashEscapes) {
        position++;
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '\\' && backslashEscapes) {
                position = Math.min(position + 2, source.length());
            } else if (c != quote) {
                position++;
            } else if (at(position + 1) == quote) {
                position += 2;
            } else {
                position++;
                return;
            }
        }
    }

    /** A dollar starts a dollar-quoted string, a parameter such as {@code $1}, or stands for itself. */
    private TokenKind dollar() {
        int end = position + 1;
        if (dialect.dollarTags() && end < source.length() && isWordStart(source.charAt(end))) {
            while (end < source.length() && isWordPart(source.charAt(end)) && source.charAt(end) != '$') {
                end++;
            }
        }
        if (at(end) == '$') {
            String quote = source.substring(position, end + 1);
            int close = source.indexOf(quote, end + 1);
            position = close < 0 ? source.length() : close + quote.length();
            return TokenKind.STRING;
        }
        position++;
        if (!isWordPart(at(position))) {
            return TokenKind.SYMBOL;
        }
        skipWord();
        return TokenKind.WORD;
    }

    private void skipNumber() {
        if (at(position) == '0' && (at(position + 1) == 'x' || at(position + 1) == 'X') && isHex(at(position + 2))) {
            position += 2;
            while (isHex(at(position)) || at(position) == '_') {
                position++;
            }
            return;
        }
        skipDigits();
        if (at(position) == '.' && at(position + 1) != '.') {
            position++;
            skipDigits();
        }
        if (at(position) == 'e' || at(position) == 'E') {
            int digits = at(position + 1) == '+' || at(position + 1) == '-' ? position + 2 : position + 1;
            if (isDigit(at(digits))) {
                position = digits;
                skipDigits();
            }
        }
    }

    private void skipDigits() {
        while (isDigit(at(position)) || (at(position) == '_' && isDigit(at(position + 1)))) {
            position++;
        }
    }

    private void skipWord() {
        while (position < source.length() && isWordPart(source.charAt(position))) {
            position++;
        }
    }

    private void skipSymbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, position)) {
                position += symbol.length();
                return;
            }
        }
        position += Character.charCount(source.codePointAt(position));
    }

    /** In {@code t.1} the dot belongs to the name before it, not to a number. */
    private boolean behindName() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token before = tokens.get(tokens.size() - 1);
        return before.kind() == TokenKind.WORD || before.kind() == TokenKind.QUOTED_NAME || before.isSymbol(")");
    }

    /** Returns the character at an offset, or NUL behind the end. */
    private char at(int offset) {
        return offset < source.length() ? source.charAt(offset) : '\0';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || (c >= 0x80 && !isBlank(c));
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
