package dev.dataops.jinja.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.expression.Call;
import dev.dataops.jinja.parse.scope.FunctionScope;
import dev.dataops.jinja.parse.scope.Scope;
import dev.dataops.jinja.parse.scope.Scopes;
import dev.dataops.jinja.parse.scope.TargetSpec;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenKind;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Statement;
import dev.dataops.jinja.statement.Assignment;
import dev.dataops.jinja.statement.Block;
import dev.dataops.jinja.statement.CallBlock;
import dev.dataops.jinja.statement.Captured;
import dev.dataops.jinja.statement.Do;
import dev.dataops.jinja.statement.If;
import dev.dataops.jinja.statement.Jump;
import dev.dataops.jinja.statement.Print;
import dev.dataops.jinja.statement.Target;
import dev.dataops.jinja.statement.Text;
import dev.dataops.jinja.statement.With;
import dev.dataops.jinja.value.JinjaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads text and tags. Loops are read by {@link LoopParser}, macros and dbt's blocks by {@link DefinitionParser}. */
final class StatementParser {
    private final TokenStream stream;
    private final Scopes scopes = new Scopes();
    private final UnknownNames unknown;
    private final Set<String> calledNames = new LinkedHashSet<>();
    private final OpenTags openTags;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final LoopParser loops;
    private final DefinitionParser definitions;
    private int loopDepth;

    StatementParser(TokenStream stream) {
        this.stream = stream;
        this.unknown = new UnknownNames(stream.source());
        this.openTags = new OpenTags(stream);
        this.expressions = new ExpressionParser(stream, scopes, unknown, calledNames);
        this.targets = new TargetParser(stream);
        this.loops = new LoopParser(stream, scopes, this);
        this.definitions = new DefinitionParser(stream, scopes, this);
    }

    /** Reads the whole template. */
    ParsedTemplate parseTemplate(boolean tagged) {
        FunctionScope root = scopes.current().function();
        Statement body = parseUntil();
        scopes.resolve();
        unknown.check();
        return new ParsedTemplate(
                stream.source(),
                body,
                root.slots(),
                !tagged,
                List.copyOf(definitions.macros()),
                List.copyOf(definitions.blocks()),
                calledNames());
    }

    /** Returns the dotted names of what has been called so far, unmodifiable. */
    Set<String> calledNames() {
        return Collections.unmodifiableSet(calledNames);
    }

    ExpressionParser expressions() {
        return expressions;
    }

    TargetParser targets() {
        return targets;
    }

    UnknownNames unknown() {
        return unknown;
    }

    OpenTags openTags() {
        return openTags;
    }

    /** Reads the rest of a tag and its body up to one of the given tags, at whose name the stream stands then. */
    Statement parseBody(String... endNames) {
        stream.skipIf(TokenKind.COLON);
        stream.expect(TokenKind.TAG_END);
        Statement body = parseUntil(endNames);
        if (stream.is(TokenKind.END)) {
            throw openTags.unclosed();
        }
        return body;
    }

    /** Reads the body of a loop, in which {@code break} and {@code continue} are allowed. */
    Statement parseLoopBody(String... endNames) {
        loopDepth++;
        Statement body = parseBody(endNames);
        loopDepth--;
        return body;
    }

    /** Reads a body that loops around it cannot be left from. */
    Statement parseClosedBody(String... endNames) {
        int outer = loopDepth;
        loopDepth = 0;
        Statement body = parseBody(endNames);
        loopDepth = outer;
        stream.advance();
        return body;
    }

    /** Reads a body whose output is caught, in a scope of its own. */
    private Captured parseCaptured(String endName) {
        Scope outer = scopes.current();
        scopes.enter();
        Statement body = parseClosedBody(endName);
        scopes.returnTo(outer);
        return new Captured(body);
    }

    private Statement parseUntil(String... endNames) {
        List<Statement> statements = new ArrayList<>();
        openTags.lookFor(endNames);
        while (!stream.is(TokenKind.END)) {
            int start = stream.start();
            if (stream.is(TokenKind.DATA)) {
                statements.add(parseText(start));
            } else if (stream.skipIf(TokenKind.PRINT_BEGIN)) {
                Expression value = expressions.parseTuple();
                stream.expect(TokenKind.PRINT_END);
                statements.add(new Print(value, start, stream.previousEnd()));
            } else {
                stream.expect(TokenKind.TAG_BEGIN);
                if (isOneOf(endNames)) {
                    break;
                }
                parseStatement(start, statements);
                stream.expect(TokenKind.TAG_END);
            }
        }
        openTags.stopLooking();
        return Block.of(statements);
    }

    private boolean isOneOf(String... names) {
        for (String name : names) {
            if (stream.isName(name)) {
                return true;
            }
        }
        return false;
    }

    private Statement parseText(int start) {
        String text = stream.value() instanceof String data ? data : "";
        stream.advance();
        return new Text(text, start, stream.previousEnd());
    }

    private void parseStatement(int start, List<Statement> statements) {
        int position = stream.start();
        if (!stream.is(TokenKind.NAME)) {
            throw stream.error("tag name expected");
        }
        String tag = stream.expectName();
        openTags.open(tag, start);
        Statement statement = parseTag(tag, start, position);
        openTags.close();
        if (statement != null) {
            statements.add(statement);
        }
    }

    /** Reads the rest of a tag, up to the end of its last tag; returns null if there is nothing to do when the template is rendered. */
    private @Nullable Statement parseTag(String tag, int start, int position) {
        return switch (tag) {
            case "set" -> parseSet();
            case "if" -> parseIf();
            case "for" -> loops.parse(start, position);
            case "do" -> new Do(expressions.parseTuple());
            case "call" -> parseCallBlock(start, position);
            case "macro", "test", "data_test", "materialization", "docs", "snapshot" -> definitions.parse(tag, start);
            case "with" -> parseWith();
            case "filter" -> parseFilterBlock(start);
            case "print" -> parsePrint(start);
            case "break" -> jump(Statement.Flow.BREAK, position);
            case "continue" -> jump(Statement.Flow.CONTINUE, position);
            case "include", "import", "from", "extends", "block", "autoescape" -> throw notSupported(tag, position);
            default -> throw openTags.unknown(tag, position);
        };
    }

    private JinjaException notSupported(String tag, int position) {
        return new JinjaException(Diagnostic.error(ErrorCode.NOT_SUPPORTED, "{% " + tag + " %} is not supported")
                .at(stream.source().location(position))
                .withHint("put shared text into a macro: every model can call every macro of the project"));
    }

    private Statement jump(Statement.Flow flow, int position) {
        if (loopDepth == 0) {
            String name = flow == Statement.Flow.BREAK ? "break" : "continue";
            throw Syntax.error(stream.source(), position, "'" + name + "' outside loop");
        }
        return new Jump(flow);
    }

    private Statement parseSet() {
        TargetSpec spec = targets.parse(null, true);
        Target target = spec.declare(scopes);
        if (stream.skipIf(TokenKind.ASSIGN)) {
            return new Assignment(target, expressions.parseTuple());
        }
        FilterSlot slot = new FilterSlot();
        Expression filtered = parseFilters(slot);
        slot.fill(parseCaptured("endset"));
        return new Assignment(target, filtered);
    }

    private Expression parseFilters(Expression value) {
        Expression filtered = value;
        while (stream.skipIf(TokenKind.PIPE)) {
            filtered = expressions.primaries().parseFilter(filtered);
        }
        return filtered;
    }

    private Statement parseFilterBlock(int start) {
        FilterSlot slot = new FilterSlot();
        Expression filtered = parseFilters(expressions.primaries().parseFilter(slot));
        int end = stream.endOfTag();
        slot.fill(parseCaptured("endfilter"));
        return new Print(filtered, start, end);
    }

    private Statement parseIf() {
        List<Expression> conditions = new ArrayList<>(1);
        List<Statement> bodies = new ArrayList<>(1);
        Statement otherwise = null;
        int known = unknown.mark();
        do {
            conditions.add(expressions.parseTuple(false, null, false));
            bodies.add(parseBody("elif", "else", "endif"));
        } while (stream.skipIfName("elif"));
        if (stream.skipIfName("else")) {
            otherwise = parseBody("endif");
        }
        stream.expectName("endif");
        unknown.forgive(known);
        return new If(conditions, bodies, otherwise);
    }

    private Statement parseWith() {
        List<Target> assigned = new ArrayList<>();
        List<TargetSpec> specs = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!stream.is(TokenKind.TAG_END)) {
            if (!specs.isEmpty()) {
                stream.expect(TokenKind.COMMA);
            }
            specs.add(targets.parse(null, false));
            stream.expect(TokenKind.ASSIGN);
            values.add(expressions.parse());
        }
        Scope outer = scopes.current();
        scopes.enter();
        for (TargetSpec spec : specs) {
            assigned.add(spec.declare(scopes));
        }
        Statement body = parseBody("endwith");
        stream.advance();
        scopes.returnTo(outer);
        return new With(assigned, values, body);
    }

    private Statement parsePrint(int start) {
        List<Statement> prints = new ArrayList<>();
        int end = stream.endOfTag();
        while (!stream.is(TokenKind.TAG_END)) {
            if (!prints.isEmpty()) {
                stream.expect(TokenKind.COMMA);
            }
            prints.add(new Print(expressions.parse(), start, end));
        }
        return Block.of(prints);
    }

    private Statement parseCallBlock(int start, int position) {
        Scope outer = scopes.current();
        Scope inner = scopes.enterFunction(true);
        SignatureParser signature = new SignatureParser(stream, scopes, expressions);
        if (stream.is(TokenKind.PAREN_OPEN)) {
            signature.parse();
        }
        inner.function().reserveImplicit();
        scopes.returnTo(outer);
        Expression call = expressions.parse();
        if (!(call instanceof Call callNode)) {
            throw Syntax.error(stream.source(), position, "expected call", "write {% call macro_name(...) %}");
        }
        int end = stream.endOfTag();
        scopes.returnTo(inner);
        Statement body = parseClosedBody("endcall");
        scopes.returnTo(outer);
        return new CallBlock(callNode, signature.code("", inner.function(), body), start, end);
    }
}
