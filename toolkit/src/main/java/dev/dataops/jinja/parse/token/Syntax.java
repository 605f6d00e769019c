package dev.dataops.jinja.parse.token;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.value.JinjaException;

/** Makes the exceptions for text that is not a template. */
public final class Syntax {
    private Syntax() {}

    /** Returns the exception for a mistake at an offset of a template. */
    public static JinjaException error(Source source, int offset, String message) {
        return new JinjaException(
                Diagnostic.error(ErrorCode.JINJA_SYNTAX, message).at(source.location(offset)));
    }

    /** Returns the exception for a mistake at an offset of a template, with what to do about it. */
    public static JinjaException error(Source source, int offset, String message, String hint) {
        return new JinjaException(Diagnostic.error(ErrorCode.JINJA_SYNTAX, message)
                .at(source.location(offset))
                .withHint(hint));
    }
}
