package dev.dataops.jinja.parse.token;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.runtime.Source;

/** Cuts the inside of tags into tokens. The end of a tag is looked for only outside of brackets. */
final class TagLexer {
    private final Source source;
    private final String text;
    private final int limit;
    private final LineEnds lineEnds;
    private final Tokens tokens;
    private final StringBuilder openBrackets = new StringBuilder();
    private int at;

    TagLexer(Source source, int limit, LineEnds lineEnds, Tokens tokens) {
        this.source = source;
        this.text = source.text();
        this.limit = limit;
        this.lineEnds = lineEnds;
        this.tokens = tokens;
    }

    /** Adds the tokens of {@code {{ ... }}} and returns the offset behind it, and behind the white space that it strips. */
    int lexPrint(int open, int inside) {
        return lex(open, inside, TokenKind.PRINT_BEGIN, TokenKind.PRINT_END, "}}");
    }

    /** Adds the tokens of {@code {% ... %}} and returns the offset behind it, and behind the white space that it strips. */
    int lexTag(int open, int inside) {
        return lex(open, inside, TokenKind.TAG_BEGIN, TokenKind.TAG_END, "%}");
    }

    private int lex(int open, int inside, TokenKind begin, TokenKind end, String close) {
        tokens.add(begin, open, inside, null);
        openBrackets.setLength(0);
        at = inside;
        while (true) {
            skipSpace();
            if (at >= limit) {
                return limit; // the parser says what is missing
            }
            if (openBrackets.length() == 0) {
                char c = text.charAt(at);
                boolean signed = (c == '-' || (c == '+' && end == TokenKind.TAG_END)) && text.startsWith(close, at + 1);
                if (signed || text.startsWith(close, at)) {
                    int behind = at + (signed ? 3 : 2);
                    tokens.add(end, at, behind, null);
                    at = behind;
                    if (signed && c == '-') {
                        skipSpace();
                    }
                    return at;
                }
            }
            lexToken();
        }
    }

    private void skipSpace() {
        while (at < limit && Strings.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private void lexToken() {
        int start = at;
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            lexNumber();
        } else if (c == '"' || c == '\'') {
            lexString(c);
        } else if (c == '_' || Character.isLetter(c)) {
            while (at < limit && isNamePart(text.charAt(at))) {
                at++;
            }
            tokens.add(TokenKind.NAME, start, at, text.substring(start, at));
        } else {
            lexOperator(c);
        }
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || c == '_' || Character.isLetterOrDigit(c);
    }

    private void lexNumber() {
        int start = at;
        boolean afterDot = start > 0 && text.charAt(start - 1) == '.';
        int end = NumberLexer.floatEnd(text, start, limit);
        if (end > 0 && !afterDot) {
            at = end;
            tokens.add(TokenKind.FLOAT, start, at, NumberLexer.floating(text, start, at));
        } else {
            at = NumberLexer.integerEnd(text, start, limit);
            tokens.add(TokenKind.INTEGER, start, at, NumberLexer.integer(text, start, at));
        }
    }

    private void lexString(char quote) {
        int start = at;
        boolean plain = true;
        for (at++; at < limit; at++) {
            char c = text.charAt(at);
            if (c == quote) {
                String inside = lineEnds.normalised(start + 1, at);
                at++;
                Object value = plain ? inside : StringEscapes.resolve(source, start, inside);
                tokens.add(TokenKind.STRING, start, at, value);
                return;
            }
            if (c == '\\') {
                plain = false;
                at++;
            }
        }
        throw Syntax.error(source, start, "text in quotes does not end", "close it with " + quote);
    }

    private void lexOperator(char c) {
        TokenKind kind = switch (c) {
            case '+' -> TokenKind.ADD;
            case '-' -> TokenKind.SUB;
            case '*' -> isNext('*') ? TokenKind.POW : TokenKind.MUL;
            case '/' -> isNext('/') ? TokenKind.FLOOR_DIV : TokenKind.DIV;
            case '%' -> TokenKind.MOD;
            case '~' -> TokenKind.TILDE;
            case '=' -> isNext('=') ? TokenKind.EQ : TokenKind.ASSIGN;
            case '!' -> isNext('=') ? TokenKind.NE : unexpected(c);
            case '<' -> isNext('=') ? TokenKind.LE : TokenKind.LT;
            case '>' -> isNext('=') ? TokenKind.GE : TokenKind.GT;
            case '.' -> TokenKind.DOT;
            case ',' -> TokenKind.COMMA;
            case ':' -> TokenKind.COLON;
            case ';' -> TokenKind.SEMICOLON;
            case '|' -> TokenKind.PIPE;
            case '(' -> opening(')', TokenKind.PAREN_OPEN);
            case '[' -> opening(']', TokenKind.BRACKET_OPEN);
            case '{' -> opening('}', TokenKind.BRACE_OPEN);
            case ')' -> closing(c, TokenKind.PAREN_CLOSE);
            case ']' -> closing(c, TokenKind.BRACKET_CLOSE);
            case '}' -> closing(c, TokenKind.BRACE_CLOSE);
            default -> unexpected(c);
        };
        int start = at;
        at += kind.description().length();
        tokens.add(kind, start, at, null);
    }

    private boolean isNext(char c) {
        return at + 1 < limit && text.charAt(at + 1) == c;
    }

    private TokenKind opening(char close, TokenKind kind) {
        openBrackets.append(close);
        return kind;
    }

    private TokenKind closing(char c, TokenKind kind) {
        int last = openBrackets.length() - 1;
        if (last < 0) {
            throw Syntax.error(source, at, "unexpected '" + c + "'");
        }
        char expected = openBrackets.charAt(last);
        if (expected != c) {
            throw Syntax.error(source, at, "unexpected '" + c + "', expected '" + expected + "'");
        }
        openBrackets.setLength(last);
        return kind;
    }

    private TokenKind unexpected(char c) {
        throw Syntax.error(source, at, "unexpected char " + dev.dataops.jinja.value.Repr.of(String.valueOf(c)));
    }
}
