package dev.dataops.jinja.runtime;

import dev.dataops.core.SourceLocation;
import java.util.List;

/**
 * A macro, generic test or materialization as a file defines it.
 *
 * @param kind which block tag defines it
 * @param name the name as written, such as {@code not_null}
 * @param adapter the adapter a materialization is for, {@code default} if it says none; empty for other kinds
 * @param parameters the parameters in order
 * @param supportedLanguages the languages that a materialization names, {@code sql} if it names none; empty for other kinds
 * @param start offset in the source of the block's opening tag
 * @param end offset in the source behind the block's closing tag
 * @param code what is called
 */
public record MacroDefinition(
        MacroKind kind,
        String name,
        String adapter,
        List<MacroParameter> parameters,
        List<String> supportedLanguages,
        int start,
        int end,
        MacroCode code) {

    /**
     * Returns the name under which it is called: that of a test {@code x} is {@code test_x}, that of a materialization {@code
     * materialization_x_<adapter>}.
     */
    public String macroName() {
        return switch (kind) {
            case MACRO -> name;
            case TEST -> "test_" + name;
            case MATERIALIZATION -> "materialization_" + name + "_" + adapter;
        };
    }

    /** Returns the text of the whole block, with its tags. */
    public String sourceText() {
        return code.source().text().substring(start, end);
    }

    /** Returns the place of the opening tag. */
    public SourceLocation location() {
        return code.source().location(start);
    }

    /** Returns the line of the opening tag, counted from 1. */
    public int line() {
        return location().line();
    }
}
