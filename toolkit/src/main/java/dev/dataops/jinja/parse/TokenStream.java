package dev.dataops.jinja.parse;

import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.value.JinjaException;
import org.jspecify.annotations.Nullable;

/** The tokens of a template, read from the first to the last. */
final class TokenStream {
    private final Source source;
    private final Tokens tokens;
    private int current;

    TokenStream(Source source, Tokens tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Source source() {
        return source;
    }

    TokenKind kind() {
        return tokens.kind(current);
    }

    /** Returns the offset in the source of the current token. */
    int start() {
        return tokens.start(current);
    }

    /** Returns the offset in the source behind the token before the current one. */
    int previousEnd() {
        return tokens.end(current - 1);
    }

    @Nullable
    Object value() {
        return tokens.value(current);
    }

    boolean is(TokenKind kind) {
        return tokens.kind(current) == kind;
    }

    boolean isName(String name) {
        return is(TokenKind.NAME) && name.equals(value());
    }

    /** Returns whether the token after the current one is of a kind. */
    boolean isNext(TokenKind kind) {
        return current + 1 < tokens.size() && tokens.kind(current + 1) == kind;
    }

    boolean isNextName(String name) {
        return isNext(TokenKind.NAME) && name.equals(tokens.value(current + 1));
    }

    /** Returns whether the last token of the current tag is a name. */
    boolean tagEndsWith(String name) {
        int index = current;
        while (tokens.kind(index) != TokenKind.TAG_END && tokens.kind(index) != TokenKind.END) {
            index++;
        }
        return tokens.kind(index - 1) == TokenKind.NAME && name.equals(tokens.value(index - 1));
    }

    /** Returns the offset in the source behind the current tag. */
    int endOfTag() {
        int index = current;
        while (tokens.kind(index) != TokenKind.TAG_END && tokens.kind(index) != TokenKind.END) {
            index++;
        }
        return tokens.end(index);
    }

    /** Returns the offset in the source of the current tag. */
    int startOfTag() {
        int index = current;
        while (index > 0 && tokens.kind(index) != TokenKind.TAG_BEGIN) {
            index--;
        }
        return tokens.start(index);
    }

    void advance() {
        if (current < tokens.size() - 1) {
            current++;
        }
    }

    boolean skipIf(TokenKind kind) {
        boolean found = is(kind);
        if (found) {
            advance();
        }
        return found;
    }

    boolean skipIfName(String name) {
        boolean found = isName(name);
        if (found) {
            advance();
        }
        return found;
    }

    /** Skips the current token, which must be of a kind. */
    void expect(TokenKind kind) {
        if (!is(kind)) {
            throw unexpected(kind.description());
        }
        advance();
    }

    void expectName(String name) {
        if (!isName(name)) {
            throw unexpected(name);
        }
        advance();
    }

    /** Skips the current token, which must be a name, and returns it. */
    String expectName() {
        Object name = value();
        expect(TokenKind.NAME);
        return name instanceof String text ? text : "";
    }

    /** Returns the current token in the words of messages. */
    String describe() {
        return is(TokenKind.NAME) && value() instanceof String name ? name : kind().description();
    }

    JinjaException unexpected(String expected) {
        if (is(TokenKind.END)) {
            return error("unexpected end of template, expected '" + expected + "'.");
        }
        return error("expected token '" + expected + "', got '" + describe() + "'");
    }

    JinjaException error(String message) {
        return Syntax.error(source, start(), message);
    }
}
