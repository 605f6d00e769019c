package dev.dataops.jinja.modules.regex;

import dev.dataops.jinja.value.JinjaException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Python's regular expressions in Java's notation: named groups by number, braces and brackets that Java would read otherwise, {@code \Z},
 * verbose patterns. See <a href="https://docs.python.org/3/library/re.html#regular-expression-syntax">Python's syntax</a>.
 */
final class PatternTranslator {
    private final String source;
    private final StringBuilder java = new StringBuilder();
    private final Map<String, Object> groupNumbers = new LinkedHashMap<>();
    private int flags;
    private int groups;
    private int at;

    private PatternTranslator(String source, int flags) {
        this.source = source;
        this.flags = flags;
    }

    /**
     * Returns a compiled pattern.
     *
     * @param flags Python's flags, see {@link ReFlag}
     * @throws JinjaException if the pattern is wrong, or uses what Java cannot do
     */
    static RePattern compile(String source, int flags) {
        PatternTranslator translator = new PatternTranslator(source, flags);
        translator.run();
        try {
            Pattern pattern = Pattern.compile(translator.java.toString(), translator.javaFlags());
            return new RePattern(source, translator.flags, pattern, translator.groups, translator.groupNumbers);
        } catch (PatternSyntaxException e) {
            throw JinjaException.of(
                    "regular expression " + dev.dataops.jinja.value.Repr.of(source) + ": " + e.getDescription());
        }
    }

    private int javaFlags() {
        int result = Pattern.UNIX_LINES;
        if (!ReFlag.ASCII.isIn(flags)) {
            result |= Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
        }
        if (ReFlag.IGNORECASE.isIn(flags)) {
            result |= Pattern.CASE_INSENSITIVE;
        }
        if (ReFlag.MULTILINE.isIn(flags)) {
            result |= Pattern.MULTILINE;
        }
        if (ReFlag.DOTALL.isIn(flags)) {
            result |= Pattern.DOTALL;
        }
        return result;
    }

    private void run() {
        readGlobalFlags();
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '(' -> group();
                case '{' -> brace();
                case '}' -> java.append("\\}");
                default -> plain(c);
            }
        }
    }

    private void plain(char c) {
        if (!ReFlag.VERBOSE.isIn(flags)) {
            java.append(c);
        } else if (c == '#') {
            while (at < source.length() && source.charAt(at) != '\n') {
                at++;
            }
        } else if (!Character.isWhitespace(c)) {
            java.append(c);
        }
    }

    private void readGlobalFlags() {
        while (source.startsWith("(?", at)) {
            int end = at + 2;
            while (end < source.length() && "aiLmsux".indexOf(source.charAt(end)) >= 0) {
                end++;
            }
            if (end == at + 2 || end >= source.length() || source.charAt(end) != ')') {
                return;
            }
            for (char letter : source.substring(at + 2, end).toCharArray()) {
                flags |= ReFlag.ofLetter(letter);
            }
            at = end + 1;
        }
    }

    private void escape(boolean inClass) {
        if (at >= source.length()) {
            throw failure("bad escape (end of pattern)");
        }
        char c = source.charAt(at++);
        switch (c) {
            case 'Z' -> java.append("\\z");
            case 'v' -> java.append("\\x0B");
            case 'U' -> {
                java.append("\\x{")
                        .append(source, at, Math.min(source.length(), at + 8))
                        .append('}');
                at += 8;
            }
            case 'b' -> java.append(inClass ? "\\x08" : "\\b");
            case 'A', 'B', 'd', 'D', 's', 'S', 'w', 'W', 'n', 'r', 't', 'f', 'a', 'x', 'u', 'N' ->
                java.append('\\').append(c);
            default -> {
                if (c >= '0' && c <= '9') {
                    number(c, inClass);
                } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                    throw failure("bad escape \\" + c);
                } else {
                    java.append('\\').append(c);
                }
            }
        }
    }

    private void number(char first, boolean inClass) {
        int from = at - 1;
        int end = at;
        while (end < source.length() && end < from + 3 && isOctal(source.charAt(end))) {
            end++;
        }
        boolean octal = first == '0' || inClass || (end == from + 3 && isOctal(first));
        if (octal) {
            at = end;
            java.append(String.format("\\x{%x}", Integer.parseInt(source.substring(from, end), 8)));
            return;
        }
        if (at < source.length() && Character.isDigit(source.charAt(at))) {
            at++;
        }
        java.append("(?:\\").append(source, from, at).append(')');
    }

    private static boolean isOctal(char c) {
        return c >= '0' && c <= '7';
    }

    private void characterClass() {
        java.append('[');
        if (at < source.length() && source.charAt(at) == '^') {
            java.append('^');
            at++;
        }
        if (at < source.length() && source.charAt(at) == ']') {
            java.append("\\]");
            at++;
        }
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case ']' -> {
                    java.append(']');
                    return;
                }
                case '\\' -> escape(true);
                case '[', '&' -> java.append('\\').append(c);
                default -> java.append(c);
            }
        }
        throw failure("unterminated character set");
    }

    private void group() {
        if (!source.startsWith("?", at)) {
            groups++;
            java.append('(');
            return;
        }
        if (source.startsWith("?P<", at)) {
            int end = end('>', at + 3);
            nameGroup(source.substring(at + 3, end));
            java.append('(');
            at = end + 1;
        } else if (source.startsWith("?P=", at)) {
            int end = end(')', at + 3);
            Object number = groupNumbers.get(source.substring(at + 3, end));
            if (number == null) {
                throw failure("unknown group name '" + source.substring(at + 3, end) + "'");
            }
            java.append("(?:\\").append(number).append(')');
            at = end + 1;
        } else if (source.startsWith("?#", at)) {
            at = end(')', at) + 1;
        } else if (source.startsWith("?(", at)) {
            throw failure("a group that depends on another one, (?(...)...), is not supported");
        } else {
            java.append('(');
        }
    }

    private void nameGroup(String name) {
        groups++;
        if (!name.matches("[A-Za-z_]\\w*")) {
            throw failure("bad character in group name '" + name + "'");
        }
        if (groupNumbers.put(name, (long) groups) != null) {
            throw failure("redefinition of group name '" + name + "'");
        }
    }

    private int end(char close, int from) {
        int end = source.indexOf(close, from);
        if (end < 0) {
            throw failure("missing " + close + ", unterminated name");
        }
        return end;
    }

    /** A brace that begins no number of repetitions stands for itself. */
    private void brace() {
        int end = source.indexOf('}', at);
        String inside = end < 0 ? "" : source.substring(at, end);
        if (inside.isEmpty() || !inside.matches("\\d*,?\\d*")) {
            java.append("\\{");
            return;
        }
        java.append('{')
                .append(inside.startsWith(",") ? "0" : "")
                .append(inside)
                .append('}');
        at = end + 1;
    }

    private JinjaException failure(String message) {
        return JinjaException.of("regular expression " + dev.dataops.jinja.value.Repr.of(source) + ": " + message);
    }
}
