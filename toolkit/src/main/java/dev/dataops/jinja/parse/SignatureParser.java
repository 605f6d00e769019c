package dev.dataops.jinja.parse;

import dev.dataops.jinja.parse.scope.FunctionScope;
import dev.dataops.jinja.parse.scope.Scopes;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenKind;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.MacroCode;
import dev.dataops.jinja.runtime.MacroParameter;
import dev.dataops.jinja.runtime.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of a macro or call block and declares them in the current scope. */
final class SignatureParser {
    private final TokenStream stream;
    private final Scopes scopes;
    private final ExpressionParser expressions;
    private final List<MacroParameter> parameters = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Expression> defaults = new ArrayList<>();

    SignatureParser(TokenStream stream, Scopes scopes, ExpressionParser expressions) {
        this.stream = stream;
        this.scopes = scopes;
        this.expressions = expressions;
    }

    /** Reads {@code (a, b: type, c=default)}. */
    void parse() {
        stream.expect(TokenKind.PAREN_OPEN);
        while (!stream.is(TokenKind.PAREN_CLOSE)) {
            parseParameter();
            if (!stream.is(TokenKind.PAREN_CLOSE)) {
                stream.expect(TokenKind.COMMA);
            }
        }
        stream.advance();
    }

    private void parseParameter() {
        int position = stream.start();
        String name = stream.expectName();
        if (names.contains(name)) {
            throw Syntax.error(stream.source(), position, "duplicate argument '" + name + "' in macro definition");
        }
        scopes.current().declare(name);
        Optional<String> type = Optional.empty();
        if (stream.skipIf(TokenKind.COLON)) {
            int start = stream.start();
            skipType();
            type = Optional.of(textFrom(start));
        }
        Optional<String> defaultText = Optional.empty();
        if (stream.skipIf(TokenKind.ASSIGN)) {
            int start = stream.start();
            defaults.add(expressions.parse());
            defaultText = Optional.of(textFrom(start));
        } else if (!defaults.isEmpty()) {
            throw Syntax.error(stream.source(), position, "non-default argument follows default argument");
        }
        names.add(name);
        parameters.add(new MacroParameter(name, type, defaultText));
    }

    private void skipType() {
        stream.expectName();
        if (stream.skipIf(TokenKind.BRACKET_OPEN)) {
            while (!stream.is(TokenKind.BRACKET_CLOSE)) {
                skipType();
                if (!stream.is(TokenKind.BRACKET_CLOSE)) {
                    stream.expect(TokenKind.COMMA);
                }
            }
            stream.advance();
        }
    }

    private String textFrom(int start) {
        return stream.source().text().substring(start, stream.previousEnd());
    }

    /** Adds a parameter that has a default. */
    void add(String name, Expression defaultValue) {
        scopes.current().declare(name);
        names.add(name);
        defaults.add(defaultValue);
        parameters.add(new MacroParameter(name, Optional.empty(), Optional.empty()));
    }

    List<MacroParameter> parameters() {
        return parameters;
    }

    /** Returns what is called, given its body. */
    MacroCode code(String name, FunctionScope function, Statement body) {
        return new MacroCode(
                stream.source(),
                name,
                List.copyOf(names),
                List.copyOf(defaults),
                function.slots(),
                function.varargs(),
                function.kwargs(),
                function.caller(),
                body);
    }
}
