package dev.dataops.jinja.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.expression.ListLiteral;
import dev.dataops.jinja.expression.Literal;
import dev.dataops.jinja.parse.scope.FunctionScope;
import dev.dataops.jinja.parse.scope.Scope;
import dev.dataops.jinja.parse.scope.Scopes;
import dev.dataops.jinja.parse.token.Syntax;
import dev.dataops.jinja.parse.token.TokenKind;
import dev.dataops.jinja.parse.token.TokenStream;
import dev.dataops.jinja.runtime.BlockKind;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.MacroCode;
import dev.dataops.jinja.runtime.MacroDefinition;
import dev.dataops.jinja.runtime.MacroKind;
import dev.dataops.jinja.runtime.Statement;
import dev.dataops.jinja.statement.MacroStatement;
import dev.dataops.jinja.value.JinjaException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that define something: macros, and dbt's tests, materializations, docs and snapshots. */
final class DefinitionParser {
    private final TokenStream stream;
    private final Scopes scopes;
    private final StatementParser statements;
    private final List<MacroDefinition> macros = new ArrayList<>(0);
    private final List<ParsedBlock> blocks = new ArrayList<>(0);

    DefinitionParser(TokenStream stream, Scopes scopes, StatementParser statements) {
        this.stream = stream;
        this.scopes = scopes;
        this.statements = statements;
    }

    /** Returns the macros, tests and materializations that stand in no other block. */
    List<MacroDefinition> macros() {
        return macros;
    }

    /** Returns the docs and snapshots that stand in no other block. */
    List<ParsedBlock> blocks() {
        return blocks;
    }

    /**
     * Reads a block behind the name of its tag.
     *
     * @param start offset in the source of the tag
     */
    @Nullable
    Statement parse(String tag, int start) {
        return switch (tag) {
            case "macro" -> parseMacro(start);
            case "materialization" -> parseMaterialization(start);
            case "docs" -> parseDocs();
            case "snapshot" -> parseSnapshot();
            default -> parseTest(start);
        };
    }

    private Statement parseMacro(int start) {
        boolean top = statements.openTags().isTop();
        String name = stream.expectName();
        int slot = scopes.current().declare(name);
        SignatureParser signature = new SignatureParser(stream, scopes, statements.expressions());
        MacroCode code = parseCode(name, signature, true, "endmacro");
        if (top) {
            add(MacroKind.MACRO, name, "", signature, List.of(), start, code);
        }
        return new MacroStatement(code, slot);
    }

    private @Nullable Statement parseTest(int start) {
        boolean top = statements.openTags().isTop();
        String name = stream.expectName();
        SignatureParser signature = new SignatureParser(stream, scopes, statements.expressions());
        MacroCode code = parseCode("test_" + name, signature, true, "endtest", "enddata_test");
        if (top) {
            add(MacroKind.TEST, name, "", signature, List.of(), start, code);
        }
        return null;
    }

    private MacroCode parseCode(String name, SignatureParser signature, boolean parse, String... endNames) {
        Scope outer = scopes.current();
        int known = statements.unknown().mark();
        Scope inner = scopes.enterFunction(true);
        if (parse) {
            signature.parse();
        }
        Statement body = parseDefinedBody(inner, endNames);
        scopes.returnTo(outer);
        statements.unknown().forgive(known);
        return signature.code(name, inner.function(), body);
    }

    private Statement parseDefinedBody(Scope inner, String... endNames) {
        inner.function().reserveImplicit();
        return statements.parseClosedBody(endNames);
    }

    private @Nullable Statement parseMaterialization(int start) {
        boolean top = statements.openTags().isTop();
        String name = stream.expectName();
        String adapter = "default";
        Expression languages = new ListLiteral(List.of(new Literal("sql")));
        while (stream.skipIf(TokenKind.COMMA)) {
            int position = stream.start();
            String option = stream.expectName();
            switch (option) {
                case "default" -> {}
                case "adapter" -> adapter = parseAdapter();
                case "supported_languages" -> {
                    stream.expect(TokenKind.ASSIGN);
                    languages = statements.expressions().parse();
                }
                default -> throw unknownOption(name, option, position);
            }
        }
        Scope outer = scopes.current();
        Scope inner = scopes.enterFunction(true);
        SignatureParser signature = new SignatureParser(stream, scopes, statements.expressions());
        signature.add("supported_languages", languages);
        int known = statements.unknown().mark();
        Statement body = parseDefinedBody(inner, "endmaterialization");
        statements.unknown().forgive(known);
        scopes.returnTo(outer);
        MacroCode code = signature.code("materialization_" + name + "_" + adapter, inner.function(), body);
        if (top) {
            add(MacroKind.MATERIALIZATION, name, adapter, signature, texts(languages), start, code);
        }
        return null;
    }

    private String parseAdapter() {
        stream.expect(TokenKind.ASSIGN);
        int position = stream.start();
        if (statements.expressions().parse() instanceof Literal literal && literal.value() instanceof String adapter) {
            return adapter;
        }
        throw Syntax.error(
                stream.source(), position, "the adapter of a materialization must be a text, such as 'duckdb'");
    }

    private JinjaException unknownOption(String name, String option, int position) {
        return new JinjaException(Diagnostic.error(
                        ErrorCode.JINJA_SYNTAX,
                        "materialization '" + name + "' received unknown argument '" + option + "'")
                .at(stream.source().location(position))
                .withHint("it takes default, adapter='...' and supported_languages=[...]"));
    }

    private static List<String> texts(Expression languages) {
        List<String> texts = new ArrayList<>();
        if (languages instanceof ListLiteral list) {
            for (Expression element : list.elements()) {
                if (element instanceof Literal literal && literal.value() instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return List.copyOf(texts);
    }

    private void add(
            MacroKind kind,
            String name,
            String adapter,
            SignatureParser signature,
            List<String> languages,
            int start,
            MacroCode code) {
        macros.add(new MacroDefinition(
                kind, name, adapter, List.copyOf(signature.parameters()), languages, start, stream.endOfTag(), code));
    }

    private @Nullable Statement parseDocs() {
        boolean top = statements.openTags().isTop();
        int nameStart = stream.start();
        String name = stream.expectName();
        stream.expect(TokenKind.TAG_END);
        int from = stream.start();
        stream.expect(TokenKind.DATA);
        int to = stream.previousEnd();
        stream.expect(TokenKind.TAG_BEGIN);
        stream.expectName("enddocs");
        if (top) {
            blocks.add(new ParsedBlock(BlockKind.DOCS, name, nameStart, from, to, null));
        }
        return null;
    }

    private @Nullable Statement parseSnapshot() {
        boolean top = statements.openTags().isTop();
        int nameStart = stream.start();
        String name = stream.expectName();
        int from = stream.endOfTag();
        Scope outer = scopes.current();
        FunctionScope function = scopes.enterRoot().function();
        Statement body = statements.parseClosedBody("endsnapshot");
        scopes.returnTo(outer);
        int to = stream.startOfTag();
        ParsedTemplate content = new ParsedTemplate(
                stream.source(), body, function.slots(), false, List.of(), List.of(), statements.calledNames());
        if (top) {
            blocks.add(new ParsedBlock(BlockKind.SNAPSHOT, name, nameStart, from, to, content));
        }
        return null;
    }
}
