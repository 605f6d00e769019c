package dev.dataops.jinja.builtin;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.value.Arguments;
import dev.dataops.jinja.value.Bound;
import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Numbers;
import dev.dataops.jinja.value.Signature;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filter {@code wordwrap}: breaks each line of a text where words end, as Python's {@code textwrap} does. */
final class WordWrap {
    private static final Signature WRAP = Signature.of()
            .optional("width", 79L)
            .optional("break_long_words", true)
            .optional("wrapstring", null)
            .optional("break_on_hyphens", true);

    private final int width;
    private final boolean breakLongWords;
    private final boolean breakOnHyphens;

    private WordWrap(int width, boolean breakLongWords, boolean breakOnHyphens) {
        if (width <= 0) {
            throw JinjaException.of("invalid width " + width + " (must be > 0)");
        }
        this.width = width;
        this.breakLongWords = breakLongWords;
        this.breakOnHyphens = breakOnHyphens;
    }

    static String wordwrap(@Nullable Object value, Arguments arguments) {
        Bound bound = arguments.bind("wordwrap", WRAP);
        WordWrap wrap = new WordWrap(
                Numbers.toInt(bound.get(0)), bound.truth("break_long_words"), bound.truth("break_on_hyphens"));
        String separator = bound.get(2) == null ? "\n" : Values.str(bound.get(2));
        List<String> paragraphs = new ArrayList<>();
        for (Object line : Strings.lines(LayoutFilters.requireText(value), false)) {
            paragraphs.add(String.join(separator, wrap.lines((String) line)));
        }
        return String.join(separator, paragraphs);
    }

    private List<String> lines(String paragraph) {
        List<String> chunks = chunks(paragraph);
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < chunks.size()) {
            if (!lines.isEmpty() && isBlank(chunks.get(next))) {
                next++;
                continue;
            }
            StringBuilder line = new StringBuilder();
            while (next < chunks.size() && length(line) + Strings.length(chunks.get(next)) <= width) {
                line.append(chunks.get(next++));
            }
            if (next < chunks.size() && Strings.length(chunks.get(next)) > width) {
                next = addLongWord(chunks, next, line);
            }
            while (line.length() > 0 && Strings.isSpace(line.charAt(line.length() - 1))) {
                line.setLength(line.length() - 1);
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private int addLongWord(List<String> chunks, int next, StringBuilder line) {
        String word = chunks.get(next);
        int room = width - length(line);
        if (!breakLongWords) {
            if (line.length() > 0) {
                return next;
            }
            line.append(word);
            return next + 1;
        }
        int cut = Math.max(1, room);
        int hyphen = breakOnHyphens ? word.lastIndexOf('-', cut - 1) : -1;
        if (hyphen > 0 && !word.substring(0, hyphen).replace("-", "").isEmpty()) {
            cut = hyphen + 1;
        }
        line.append(Strings.slice(word, 0, cut));
        chunks.set(next, Strings.slice(word, cut, Strings.length(word)));
        return next;
    }

    private static int length(StringBuilder line) {
        return line.codePointCount(0, line.length());
    }

    private static boolean isBlank(String chunk) {
        return Strings.strip(chunk).isEmpty();
    }

    /** Splits into runs of white space and pieces of words; a word may be broken behind a hyphen between letters, and around dashes. */
    private List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isBoundary(text, i)) {
                chunks.add(text.substring(from, i));
                from = i;
            }
        }
        return chunks;
    }

    private boolean isBoundary(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (isBreakingSpace(before) || isBreakingSpace(after)) {
            return isBreakingSpace(before) != isBreakingSpace(after);
        }
        return breakOnHyphens && (isDashBoundary(text, at) || isHyphenBoundary(text, at));
    }

    private static boolean isBreakingSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isHyphenBoundary(String text, int at) {
        if (text.charAt(at - 1) != '-' || at < 3 || !isLetter(text, at)) {
            return false;
        }
        boolean letters = isLetter(text, at - 2) && isLetter(text, at - 3);
        boolean followed = isLetter(text, at + 1)
                || (at + 2 < text.length() && text.charAt(at + 1) == '-' && isLetter(text, at + 2));
        return letters && followed;
    }

    private static boolean isDashBoundary(String text, int at) {
        boolean dashEnds = at >= 3
                && text.charAt(at - 1) == '-'
                && text.charAt(at - 2) == '-'
                && Character.isLetterOrDigit(text.charAt(at))
                && text.charAt(at) != '-';
        boolean dashBegins = at + 2 < text.length()
                && text.charAt(at) == '-'
                && text.charAt(at + 1) == '-'
                && text.charAt(at - 1) != '-'
                && (Character.isLetterOrDigit(text.charAt(at - 1)) || "_!\"'&.,?".indexOf(text.charAt(at - 1)) >= 0);
        return dashEnds || dashBegins;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
