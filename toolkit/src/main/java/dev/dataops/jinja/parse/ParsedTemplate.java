package dev.dataops.jinja.parse;

import dev.dataops.jinja.parse.token.Lexer;
import dev.dataops.jinja.runtime.MacroDefinition;
import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.runtime.Statement;
import java.util.List;
import java.util.Set;

/**
 * A template that has been read.
 *
 * @param body what to execute
 * @param slots the number of variables
 * @param isStatic whether there is no tag and no comment
 * @param macros the macros, tests and materializations that stand in no other block
 * @param blocks the docs and snapshots that stand in no other block
 * @param calledNames the dotted names of everything that is called anywhere
 */
public record ParsedTemplate(
        Source source,
        Statement body,
        int slots,
        boolean isStatic,
        List<MacroDefinition> macros,
        List<ParsedBlock> blocks,
        Set<String> calledNames) {

    /**
     * Reads a template.
     *
     * @throws dev.dataops.jinja.value.JinjaException with the place of the first error
     */
    public static ParsedTemplate parse(Source source) {
        Lexer.Lexed lexed = Lexer.lex(source);
        return new StatementParser(lexed.stream()).parseTemplate(lexed.tagged());
    }
}
