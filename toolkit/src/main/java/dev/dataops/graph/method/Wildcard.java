package dev.dataops.graph.method;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Shell patterns as Python's {@code fnmatch} reads them, which dbt uses: {@code *} is any text, {@code ?} any one character, {@code [abc]}, {@code [a-z]}
 * and {@code [!abc]} one of a set. Case matters.
 */
public final class Wildcard {
    private static final String NOTHING = "(?!)";

    private Wildcard() {}

    /** Returns what a pattern matches, always the whole of a text. */
    static Predicate<String> of(String pattern) {
        if (pattern.equals("*")) {
            return candidate -> true;
        }
        return isPlain(pattern)
                ? pattern::equals
                : Pattern.compile(translate(pattern), Pattern.DOTALL).asMatchPredicate();
    }

    /** Returns whether a text has no character that means more than itself. */
    public static boolean isPlain(String text) {
        return text.indexOf('*') < 0 && text.indexOf('?') < 0 && text.indexOf('[') < 0;
    }

    private static String translate(String text) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            int close = letter == '[' ? closing(text, at) : -1;
            if (letter == '*') {
                regex.append(".*");
            } else if (letter == '?') {
                regex.append('.');
            } else if (close >= 0) {
                regex.append(set(text.substring(at, close)));
                at = close + 1;
            } else {
                regex.append(literal(letter));
            }
        }
        return regex.toString();
    }

    /** A bracket closes at the first {@code ]} that is not the first member of the set; without one, {@code [} is a plain letter. */
    private static int closing(String text, int from) {
        int first = from < text.length() && text.charAt(from) == '!' ? from + 1 : from;
        return text.indexOf(']', first + 1);
    }

    private static String set(String members) {
        boolean negated = members.startsWith("!");
        String rest = negated ? members.substring(1) : members;
        StringBuilder inside = new StringBuilder();
        for (int at = 0; at < rest.length(); at++) {
            char first = rest.charAt(at);
            boolean range = at + 2 < rest.length() && rest.charAt(at + 1) == '-';
            char last = range ? rest.charAt(at + 2) : first;
            if (first <= last) {
                inside.append(literal(first)).append('-').append(literal(last));
            }
            at += range ? 2 : 0;
        }
        if (inside.isEmpty()) {
            return negated ? "." : NOTHING;
        }
        return (negated ? "[^" : "[") + inside + "]";
    }

    private static String literal(char letter) {
        return "\\x{" + Integer.toHexString(letter) + "}";
    }
}
