package dev.dataops.jinja.parse;

import dev.dataops.jinja.parse.scope.TargetSpec;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenKind;
import dev.dataops.jinja.parse.token.TokenStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is assigned to: {@code a}, {@code a, (b, c)}, {@code ns.a}. */
final class TargetParser {
    private static final Set<String> CONSTANTS = Set.of("true", "True", "false", "False", "none", "None");

    private final TokenStream stream;

    TargetParser(TokenStream stream) {
        this.stream = stream;
    }

    /**
     * Reads a target.
     *
     * @param endName a name that ends it, or null
     * @param namespaces whether an attribute of a namespace is allowed
     */
    TargetSpec parse(@Nullable String endName, boolean namespaces) {
        int position = stream.start();
        List<TargetSpec> parts = new ArrayList<>(1);
        boolean tuple = false;
        while (true) {
            if (tuple) {
                stream.expect(TokenKind.COMMA);
            }
            if (isEnd(endName)) {
                break;
            }
            parts.add(parseOne(namespaces));
            if (!stream.is(TokenKind.COMMA)) {
                break;
            }
            tuple = true;
        }
        if (!tuple && parts.isEmpty()) {
            throw stream.error("Expected an expression, got '" + stream.describe() + "'");
        }
        return tuple ? TargetSpec.tuple(parts, position) : parts.get(0);
    }

    private boolean isEnd(@Nullable String endName) {
        return stream.is(TokenKind.ASSIGN)
                || stream.is(TokenKind.TAG_END)
                || stream.is(TokenKind.PAREN_CLOSE)
                || (endName != null && stream.isName(endName));
    }

    private TargetSpec parseOne(boolean namespaces) {
        int position = stream.start();
        if (stream.skipIf(TokenKind.PAREN_OPEN)) {
            TargetSpec inside = parse(null, namespaces);
            stream.expect(TokenKind.PAREN_CLOSE);
            return inside;
        }
        if (!stream.is(TokenKind.NAME)) {
            throw stream.error("can't assign to '" + stream.describe() + "'");
        }
        String name = stream.expectName();
        if (CONSTANTS.contains(name)) {
            throw Syntax.error(stream.source(), position, "can't assign to 'const'");
        }
        if (stream.is(TokenKind.DOT) && namespaces) {
            stream.advance();
            return TargetSpec.attribute(name, stream.expectName(), position);
        }
        return TargetSpec.name(name, position);
    }
}
