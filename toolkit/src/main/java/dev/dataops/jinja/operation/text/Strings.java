package dev.dataops.jinja.operation.text;

import dev.dataops.jinja.value.JinjaException;
import dev.dataops.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as Python sees it: sequences of code points, with Python's notion of white space and lines. */
public final class Strings {
    private Strings() {}

    /**
     * Returns the text that an argument must be.
     *
     * @param method the method to name in the message
     */
    public static String require(@Nullable Object value, String method) {
        if (value instanceof String text) {
            return text;
        }
        throw JinjaException.of(method + "() argument must be str, not " + Values.typeName(value));
    }

    /** Returns the number of code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns the UTF-16 offset of a code point's index, which is between 0 and the length. */
    public static int offset(String text, int index) {
        return text.offsetByCodePoints(0, index);
    }

    /** Returns the code points from one index to another, which are both between 0 and the length. */
    public static String slice(String text, int from, int to) {
        if (from >= to) {
            return "";
        }
        int begin = offset(text, from);
        return text.substring(begin, text.offsetByCodePoints(begin, to - from));
    }

    /** Returns whether Python's {@code str.isspace} holds for a character. */
    public static boolean isSpace(int code) {
        if (code < 0x80) {
            return code == ' ' || (code >= '\t' && code <= '\r') || (code >= 0x1c && code <= 0x1f);
        }
        return code == 0x85 || Character.isSpaceChar(code);
    }

    /** Returns the text without white space at its begin. */
    public static String stripLeft(String text) {
        int from = 0;
        while (from < text.length() && isSpace(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    /** Returns the text without white space at its end. */
    public static String stripRight(String text) {
        int to = text.length();
        while (to > 0 && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(0, to);
    }

    /** Returns the text without white space at both ends. */
    public static String strip(String text) {
        return stripLeft(stripRight(text));
    }

    /** Returns the text without any of the given characters at its begin, its end, or both. */
    public static String strip(String text, String characters, boolean left, boolean right) {
        int from = 0;
        int to = text.length();
        while (left && from < to && characters.indexOf(text.codePointAt(from)) >= 0) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (right && to > from && characters.indexOf(text.codePointBefore(to)) >= 0) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Returns the words between runs of white space. */
    public static List<Object> words(String text) {
        List<Object> words = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return words;
            }
            int from = at;
            while (at < text.length() && !isSpace(text.charAt(at))) {
                at++;
            }
            words.add(text.substring(from, at));
        }
    }

    /** Returns the lines of a text, without their ends unless asked for; Python knows ten kinds of line ends. */
    public static List<Object> lines(String text, boolean keepEnds) {
        List<Object> lines = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isLineEnd(c)) {
                at++;
                continue;
            }
            int end = at + (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1);
            lines.add(text.substring(from, keepEnds ? end : at));
            from = end;
            at = end;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Returns the text with its first character in upper case (title case) and all others in lower case. */
    public static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = Character.charCount(text.codePointAt(0));
        return titleCase(text.substring(0, first)).concat(lower(text.substring(first)));
    }

    private static String titleCase(String character) {
        int code = character.codePointAt(0);
        int title = Character.toTitleCase(code);
        return title != code ? Character.toString(title) : upper(character);
    }

    /** Returns the text in lower case, whatever the machine's language. */
    public static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the text in upper case, whatever the machine's language. */
    public static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }

    /** Returns the text with the first letter of every run of letters in upper case, as {@code str.title}. */
    public static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            String character = Character.toString(code);
            boolean cased = isCased(code);
            title.append(cased ? (inWord ? lower(character) : titleCase(character)) : character);
            inWord = cased;
            i += Character.charCount(code);
        }
        return title.toString();
    }

    /** Returns whether a character is a letter of upper, lower or title case. */
    public static boolean isCased(int code) {
        return Character.isUpperCase(code) || Character.isLowerCase(code) || Character.isTitleCase(code);
    }

    /** Returns the text padded with a character on the left and on the right. */
    public static String pad(String text, int left, int right, String fill) {
        return left <= 0 && right <= 0 ? text : fill.repeat(Math.max(left, 0)) + text + fill.repeat(Math.max(right, 0));
    }

    /** Returns the text in the middle of a field, as {@code str.center}. */
    public static String center(String text, int width, String fill) {
        int margin = width - length(text);
        int left = margin / 2 + (margin & width & 1);
        return margin <= 0 ? text : pad(text, left, margin - left, fill);
    }
}
