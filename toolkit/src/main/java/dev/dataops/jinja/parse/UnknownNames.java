package dev.dataops.jinja.parse;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.Suggestions;
import dev.dataops.jinja.builtin.Filter;
import dev.dataops.jinja.builtin.ValueTest;
import dev.dataops.jinja.expression.FailingExpression;
import dev.dataops.jinja.runtime.Expression;
import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.value.JinjaException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Filters and tests that do not exist. They are errors of the template, unless they stand in a branch or macro that may never be run:
 * then they fail when they are reached, as in jinja2.
 */
final class UnknownNames {
    private final List<Diagnostic> findings = new ArrayList<>(0);

    private final Source source;

    UnknownNames(Source source) {
        this.source = source;
    }

    /** Returns a node for a filter that does not exist, whose name stands at an offset of the source. */
    Expression filter(String name, int position) {
        return report("filter", name, Filter.names(), position);
    }

    /** Returns a node for a test that does not exist, whose name stands at an offset of the source. */
    Expression test(String name, int position) {
        return report("test", name, ValueTest.names(), position);
    }

    private Expression report(String what, String name, Set<String> known, int position) {
        Diagnostic finding = Diagnostic.error(ErrorCode.JINJA_SYNTAX, "No " + what + " named '" + name + "'.")
                .at(source.location(position));
        Collection<String> words = known.stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .toList();
        Diagnostic complete =
                Suggestions.didYouMean(name, words).map(finding::withHint).orElse(finding);
        findings.add(complete);
        return new FailingExpression(complete, position);
    }

    /** Returns a mark of what has been found so far. */
    int mark() {
        return findings.size();
    }

    /** Takes what was found since a mark as no error of the template. */
    void forgive(int mark) {
        while (findings.size() > mark) {
            findings.remove(findings.size() - 1);
        }
    }

    /** Throws the first finding, if there is any. */
    void check() {
        if (!findings.isEmpty()) {
            throw new JinjaException(findings.get(0));
        }
    }
}
