package dev.dataops.jinja.parse;

import dev.dataops.jinja.parse.scope.Scope;
import dev.dataops.jinja.parse.scope.Scopes;
import dev.dataops.jinja.parse.scope.TargetSpec;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Statement;
import dev.dataops.jinja.statement.For;
import dev.dataops.jinja.statement.LoopHead;
import dev.dataops.jinja.statement.RecursiveFor;
import dev.dataops.jinja.statement.Target;
import org.jspecify.annotations.Nullable;

/** Reads {@code {% for %}}. */
final class LoopParser {
    private final TokenStream stream;
    private final Scopes scopes;
    private final StatementParser statements;

    LoopParser(TokenStream stream, Scopes scopes, StatementParser statements) {
        this.stream = stream;
        this.scopes = scopes;
        this.statements = statements;
    }

    /**
     * Reads a loop behind its name.
     *
     * @param start offset in the source of the tag
     * @param position offset in the source of the tag's name
     */
    Statement parse(int start, int position) {
        Scope outer = scopes.current();
        TargetSpec spec = statements.targets().parse("in", false);
        if (spec.contains("loop")) {
            throw Syntax.error(stream.source(), position, "Can't assign to special loop variable in for-loop target");
        }
        stream.expectName("in");
        boolean recursive = stream.tagEndsWith("recursive");
        int head = stream.start();
        Expression iterable = statements.expressions().parseTuple(false, "recursive", false);
        Scope function = recursive ? scopes.enterFunction(false) : outer;
        Target conditionTarget = null;
        Expression condition = null;
        if (stream.skipIfName("if")) {
            scopes.enter();
            conditionTarget = spec.declare(scopes);
            condition = statements.expressions().parse();
            scopes.returnTo(function);
        }
        stream.skipIfName("recursive");
        int end = stream.endOfTag();
        For loop = parseBodies(spec, iterable, conditionTarget, condition, head);
        scopes.returnTo(outer);
        return recursive
                ? new RecursiveFor(
                        stream.source(), iterable, loop, function.function().slots(), start, end)
                : loop;
    }

    private For parseBodies(
            TargetSpec spec,
            Expression iterable,
            @Nullable Target conditionTarget,
            @Nullable Expression condition,
            int position) {
        Scope outer = scopes.current();
        Scope inner = scopes.enter();
        int firstSlot = outer.function().slots();
        Target target = spec.declare(scopes);
        int loopSlot = inner.declare("loop");
        Statement body = statements.parseLoopBody("endfor", "else");
        int endSlot = outer.function().slots();
        scopes.returnTo(outer);
        Statement otherwise = null;
        if (stream.skipIfName("else")) {
            scopes.enter();
            otherwise = statements.parseBody("endfor");
            scopes.returnTo(outer);
        }
        stream.expectName("endfor");
        LoopHead head = new LoopHead(target, iterable, conditionTarget, condition, position);
        For loop = new For(head, body, otherwise, firstSlot, endSlot, loopSlot);
        inner.belongsTo(loop);
        return loop;
    }
}
