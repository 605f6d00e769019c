package dev.dataops.jinja.parse;

import dev.dataops.jinja.builtin.Filter;
import dev.dataops.jinja.builtin.ValueTest;
import dev.dataops.jinja.expression.AttributeAccess;
import dev.dataops.jinja.expression.Call;
import dev.dataops.jinja.expression.CallArguments;
import dev.dataops.jinja.expression.DictLiteral;
import dev.dataops.jinja.expression.FilterExpression;
import dev.dataops.jinja.expression.ItemAccess;
import dev.dataops.jinja.expression.ListLiteral;
import dev.dataops.jinja.expression.Literal;
import dev.dataops.jinja.expression.Name;
import dev.dataops.jinja.expression.Not;
import dev.dataops.jinja.expression.SliceAccess;
import dev.dataops.jinja.expression.TestExpression;
import dev.dataops.jinja.expression.TupleLiteral;
import dev.dataops.jinja.parse.scope.Scopes;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenKind;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.runtime.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what binds tighter than any operator: literals, names, attributes, items, calls, filters and tests. */
final class PrimaryParser {
    private static final Literal TRUE = new Literal(true);
    private static final Literal FALSE = new Literal(false);
    private static final Literal NONE = new Literal(null);

    private final TokenStream stream;
    private final Scopes scopes;
    private final UnknownNames unknown;
    private final Set<String> calledNames;
    private final ExpressionParser expressions;

    PrimaryParser(
            TokenStream stream,
            Scopes scopes,
            UnknownNames unknown,
            Set<String> calledNames,
            ExpressionParser expressions) {
        this.stream = stream;
        this.scopes = scopes;
        this.unknown = unknown;
        this.calledNames = calledNames;
        this.expressions = expressions;
    }

    Expression parsePrimary() {
        switch (stream.kind()) {
            case NAME -> {
                int position = stream.start();
                return name(stream.expectName(), position);
            }
            case STRING -> {
                return parseStrings();
            }
            case INTEGER, FLOAT -> {
                Expression number = new Literal(stream.value());
                stream.advance();
                return number;
            }
            case PAREN_OPEN -> {
                stream.advance();
                Expression inside = expressions.parseTuple(true, null, true);
                stream.expect(TokenKind.PAREN_CLOSE);
                return inside;
            }
            case BRACKET_OPEN -> {
                return parseList();
            }
            case BRACE_OPEN -> {
                return parseDict();
            }
            case END -> throw stream.error("unexpected end of template in a tag");
            default -> throw stream.error("unexpected '" + stream.describe() + "'");
        }
    }

    private Expression name(String name, int position) {
        return switch (name) {
            case "true", "True" -> TRUE;
            case "false", "False" -> FALSE;
            case "none", "None" -> NONE;
            default -> scopes.name(name, position);
        };
    }

    private Expression parseStrings() {
        Object first = stream.value();
        stream.advance();
        if (!stream.is(TokenKind.STRING)) {
            return new Literal(first);
        }
        StringBuilder all = new StringBuilder().append(first);
        while (stream.is(TokenKind.STRING)) {
            all.append(stream.value());
            stream.advance();
        }
        return new Literal(all.toString());
    }

    private Expression parseList() {
        List<Expression> elements = new ArrayList<>();
        stream.expect(TokenKind.BRACKET_OPEN);
        while (!stream.is(TokenKind.BRACKET_CLOSE)) {
            elements.add(expressions.parse());
            if (!stream.is(TokenKind.BRACKET_CLOSE)) {
                stream.expect(TokenKind.COMMA);
            }
        }
        stream.advance();
        return new ListLiteral(elements);
    }

    private Expression parseDict() {
        int position = stream.start();
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        stream.expect(TokenKind.BRACE_OPEN);
        while (!stream.is(TokenKind.BRACE_CLOSE)) {
            keys.add(expressions.parse());
            stream.expect(TokenKind.COLON);
            values.add(expressions.parse());
            if (!stream.is(TokenKind.BRACE_CLOSE)) {
                stream.expect(TokenKind.COMMA);
            }
        }
        stream.advance();
        return new DictLiteral(keys, values, position);
    }

    /** Reads attributes, items and calls that follow an expression. */
    Expression parsePostfix(Expression operand) {
        Expression complete = operand;
        while (true) {
            switch (stream.kind()) {
                case DOT -> complete = parseAttribute(complete);
                case BRACKET_OPEN -> complete = parseItem(complete);
                case PAREN_OPEN -> complete = parseCall(complete);
                default -> {
                    return complete;
                }
            }
        }
    }

    private Expression parseAttribute(Expression owner) {
        stream.advance();
        int position = stream.start();
        if (stream.is(TokenKind.NAME)) {
            return new AttributeAccess(owner, stream.expectName(), position);
        }
        if (!stream.is(TokenKind.INTEGER)) {
            throw stream.error("expected name or number");
        }
        Expression index = new Literal(stream.value());
        stream.advance();
        return new ItemAccess(owner, index, position);
    }

    private Expression parseItem(Expression owner) {
        int position = stream.start();
        stream.advance();
        List<Expression> keys = new ArrayList<>(1);
        Expression slice = null;
        while (!stream.is(TokenKind.BRACKET_CLOSE)) {
            Expression start = stream.is(TokenKind.COLON) ? null : expressions.parse();
            if (stream.is(TokenKind.COLON)) {
                slice = parseSlice(owner, start, position);
            } else if (start != null) {
                keys.add(start);
            }
            if (!stream.is(TokenKind.BRACKET_CLOSE)) {
                stream.expect(TokenKind.COMMA);
            }
        }
        stream.advance();
        if (slice != null) {
            if (!keys.isEmpty()) {
                throw Syntax.error(stream.source(), position, "a slice cannot stand beside other keys");
            }
            return slice;
        }
        return new ItemAccess(owner, keys.size() == 1 ? keys.get(0) : new TupleLiteral(keys), position);
    }

    private Expression parseSlice(Expression owner, @Nullable Expression start, int position) {
        stream.expect(TokenKind.COLON);
        Expression stop = parseSlicePart();
        Expression step = stream.skipIf(TokenKind.COLON) ? parseSlicePart() : null;
        return new SliceAccess(owner, start, stop, step, position);
    }

    private @Nullable Expression parseSlicePart() {
        boolean absent = stream.is(TokenKind.COLON) || stream.is(TokenKind.BRACKET_CLOSE) || stream.is(TokenKind.COMMA);
        return absent ? null : expressions.parse();
    }

    private Expression parseCall(Expression callee) {
        int position = callee instanceof Name name
                ? name.position()
                : callee instanceof AttributeAccess access ? access.position() : stream.start();
        Call call = new Call(callee, parseArguments(), position);
        String name = call.dottedName();
        if (name != null) {
            calledNames.add(name);
        }
        return call;
    }

    private CallArguments parseArguments() {
        int position = stream.start();
        stream.expect(TokenKind.PAREN_OPEN);
        if (stream.skipIf(TokenKind.PAREN_CLOSE)) {
            return CallArguments.NONE;
        }
        List<Expression> positional = new ArrayList<>(2);
        List<String> names = new ArrayList<>(0);
        List<Expression> named = new ArrayList<>(0);
        Expression morePositional = null;
        Expression moreNamed = null;
        boolean inOrder = true;
        while (!stream.is(TokenKind.PAREN_CLOSE)) {
            if (stream.skipIf(TokenKind.MUL)) {
                inOrder = morePositional == null && moreNamed == null;
                morePositional = expressions.parse();
            } else if (stream.skipIf(TokenKind.POW)) {
                inOrder = moreNamed == null;
                moreNamed = expressions.parse();
            } else if (stream.is(TokenKind.NAME) && stream.isNext(TokenKind.ASSIGN)) {
                inOrder = moreNamed == null && !names.contains(String.valueOf(stream.value()));
                names.add(stream.expectName());
                stream.advance();
                named.add(expressions.parse());
            } else {
                inOrder = morePositional == null && moreNamed == null && names.isEmpty();
                positional.add(expressions.parse());
            }
            if (!inOrder) {
                throw Syntax.error(
                        stream.source(),
                        position,
                        "invalid syntax for function call expression",
                        "values by position come first, then name=value with each name once, then *args and **kwargs");
            }
            if (!stream.is(TokenKind.PAREN_CLOSE)) {
                stream.expect(TokenKind.COMMA);
            }
        }
        stream.advance();
        return new CallArguments(positional, names, named, morePositional, moreNamed);
    }

    /** Reads filters and tests, and calls of their results, that follow an expression. */
    Expression parseFilters(Expression operand) {
        Expression complete = operand;
        while (true) {
            if (stream.is(TokenKind.PIPE)) {
                stream.advance();
                complete = parseFilter(complete);
            } else if (stream.isName("is")) {
                complete = parseTest(complete);
            } else if (stream.is(TokenKind.PAREN_OPEN)) {
                complete = parseCall(complete);
            } else {
                return complete;
            }
        }
    }

    /** Reads a filter's name and arguments, behind the bar. */
    Expression parseFilter(Expression value) {
        int position = stream.start();
        String name = parseDottedName();
        CallArguments arguments = stream.is(TokenKind.PAREN_OPEN) ? parseArguments() : CallArguments.NONE;
        Filter filter = Filter.named(name);
        return filter == null
                ? unknown.filter(name, position)
                : new FilterExpression(value, filter, arguments, position);
    }

    private String parseDottedName() {
        String name = stream.expectName();
        while (stream.skipIf(TokenKind.DOT)) {
            name = name + "." + stream.expectName();
        }
        return name;
    }

    private Expression parseTest(Expression value) {
        stream.advance();
        boolean negated = stream.skipIfName("not");
        int position = stream.start();
        String name = parseDottedName();
        CallArguments arguments = CallArguments.NONE;
        if (stream.is(TokenKind.PAREN_OPEN)) {
            arguments = parseArguments();
        } else if (startsArgument()) {
            if (stream.isName("is")) {
                throw stream.error("You cannot chain multiple tests with is");
            }
            arguments = CallArguments.of(parsePostfix(parsePrimary()));
        }
        ValueTest test = ValueTest.named(name);
        Expression result =
                test == null ? unknown.test(name, position) : new TestExpression(value, test, arguments, position);
        return negated ? new Not(result) : result;
    }

    private boolean startsArgument() {
        return switch (stream.kind()) {
            case STRING, INTEGER, FLOAT, BRACKET_OPEN, BRACE_OPEN -> true;
            case NAME -> !stream.isName("else") && !stream.isName("or") && !stream.isName("and");
            default -> false;
        };
    }
}
