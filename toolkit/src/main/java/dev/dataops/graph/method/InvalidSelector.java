package dev.dataops.graph.method;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.core.ToolkitException;
import java.util.Collection;

/** Makes the errors for criteria that make no sense. */
public final class InvalidSelector {
    private InvalidSelector() {}

    /** Returns the finding with this message. */
    public static Diagnostic finding(String message) {
        return Diagnostic.error(ErrorCode.SELECTOR_INVALID, message);
    }

    /** Returns the error with this message and next step. */
    public static ToolkitException because(String message, String hint) {
        return new ToolkitException(finding(message).withHint(hint));
    }

    /**
     * Returns the error for a word that is none of the known ones.
     *
     * @param search the criterion
     * @param word the word
     * @param what what the word should be, such as {@code a selector method}
     * @param known the words that there are
     */
    static ToolkitException unknown(Search search, String word, String what, Collection<String> known) {
        String all = "known are " + String.join(", ", known);
        return because(
                "'" + word + "' in '" + search.raw() + "' is not " + what,
                Suggestions.didYouMean(word, known)
                        .map(nearest -> nearest + " " + all)
                        .orElse(all));
    }
}
