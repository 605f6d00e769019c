package dev.dataops.jinja.parse.token;

import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.value.JinjaException;
import org.jspecify.annotations.Nullable;

/** The tokens of a template, read from the first to the last. */
public final class TokenStream {
    private final Source source;
    private final Tokens tokens;
    private int current;

    TokenStream(Source source, Tokens tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** Returns the template that the tokens are of. */
    public Source source() {
        return source;
    }

    /** Returns the kind of the current token. */
    public TokenKind kind() {
        return tokens.kind(current);
    }

    /** Returns the offset in the source of the current token. */
    public int start() {
        return tokens.start(current);
    }

    /** Returns the offset in the source behind the token before the current one. */
    public int previousEnd() {
        return tokens.end(current - 1);
    }

    /** Returns the name, text or number that the current token is; null for other kinds. */
    @Nullable
    public Object value() {
        return tokens.value(current);
    }

    /** Returns whether the current token is of a kind. */
    public boolean is(TokenKind kind) {
        return tokens.kind(current) == kind;
    }

    /** Returns whether the current token is a certain name. */
    public boolean isName(String name) {
        return is(TokenKind.NAME) && name.equals(value());
    }

    /** Returns whether the token after the current one is of a kind. */
    public boolean isNext(TokenKind kind) {
        return current + 1 < tokens.size() && tokens.kind(current + 1) == kind;
    }

    /** Returns whether the token after the current one is a certain name. */
    public boolean isNextName(String name) {
        return isNext(TokenKind.NAME) && name.equals(tokens.value(current + 1));
    }

    /** Returns whether the last token of the current tag is a name. */
    public boolean tagEndsWith(String name) {
        int index = current;
        while (tokens.kind(index) != TokenKind.TAG_END && tokens.kind(index) != TokenKind.END) {
            index++;
        }
        return tokens.kind(index - 1) == TokenKind.NAME && name.equals(tokens.value(index - 1));
    }

    /** Returns the offset in the source behind the current tag. */
    public int endOfTag() {
        int index = current;
        while (tokens.kind(index) != TokenKind.TAG_END && tokens.kind(index) != TokenKind.END) {
            index++;
        }
        return tokens.end(index);
    }

    /** Returns the offset in the source of the current tag. */
    public int startOfTag() {
        int index = current;
        while (index > 0 && tokens.kind(index) != TokenKind.TAG_BEGIN) {
            index--;
        }
        return tokens.start(index);
    }

    /** Goes on to the next token; behind the last one there is none. */
    public void advance() {
        if (current < tokens.size() - 1) {
            current++;
        }
    }

    /** Skips the current token if it is of a kind, and returns whether it was. */
    public boolean skipIf(TokenKind kind) {
        boolean found = is(kind);
        if (found) {
            advance();
        }
        return found;
    }

    /** Skips the current token if it is a certain name, and returns whether it was. */
    public boolean skipIfName(String name) {
        boolean found = isName(name);
        if (found) {
            advance();
        }
        return found;
    }

    /** Skips the current token, which must be of a kind. */
    public void expect(TokenKind kind) {
        if (!is(kind)) {
            throw unexpected(kind.description());
        }
        advance();
    }

    /** Skips the current token, which must be a certain name. */
    public void expectName(String name) {
        if (!isName(name)) {
            throw unexpected(name);
        }
        advance();
    }

    /** Skips the current token, which must be a name, and returns it. */
    public String expectName() {
        Object name = value();
        expect(TokenKind.NAME);
        return name instanceof String text ? text : "";
    }

    /** Returns the current token in the words of messages. */
    public String describe() {
        return is(TokenKind.NAME) && value() instanceof String name ? name : kind().description();
    }

    /** Returns the exception for a token that is not the expected one. */
    public JinjaException unexpected(String expected) {
        if (is(TokenKind.END)) {
            return error("unexpected end of template, expected '" + expected + "'.");
        }
        return error("expected token '" + expected + "', got '" + describe() + "'");
    }

    /** Returns the exception for a mistake at the current token. */
    public JinjaException error(String message) {
        return Syntax.error(source, start(), message);
    }
}
