package dev.dataops.jinja.parse.token;

import dev.dataops.jinja.runtime.Source;
import dev.dataops.jinja.value.JinjaException;

/** Backslashes in quoted text, as in Python: what is no escape stays as it is, so that {@code '\d'} is a backslash and a d. */
final class StringEscapes {
    private final Source source;
    private final int position;
    private final String text;
    private final StringBuilder resolved = new StringBuilder();
    private int at;

    private StringEscapes(Source source, int position, String text) {
        this.source = source;
        this.position = position;
        this.text = text;
    }

    /**
     * Returns a text with its escapes resolved.
     *
     * @param position offset in the source of the text, for messages
     */
    static String resolve(Source source, int position, String text) {
        StringEscapes escapes = new StringEscapes(source, position, text);
        escapes.run();
        return escapes.resolved.toString();
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escape(text.charAt(at++));
            } else {
                resolved.append(c);
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> {} // a line that goes on
            case '\\', '\'', '"' -> resolved.append(c);
            case 'a' -> resolved.append('\u0007');
            case 'b' -> resolved.append('\b');
            case 'f' -> resolved.append('\f');
            case 'n' -> resolved.append('\n');
            case 'r' -> resolved.append('\r');
            case 't' -> resolved.append('\t');
            case 'v' -> resolved.append('\u000b');
            case 'x' -> hexadecimal(c, 2);
            case 'u' -> hexadecimal(c, 4);
            case 'U' -> hexadecimal(c, 8);
            case 'N' -> named();
            default -> {
                if (c >= '0' && c <= '7') {
                    octal();
                } else {
                    resolved.append('\\').append(c);
                }
            }
        }
    }

    private void octal() {
        int begin = at - 1;
        while (at < text.length() && at < begin + 3 && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
            at++;
        }
        resolved.append((char) Integer.parseInt(text.substring(begin, at), 8));
    }

    private void hexadecimal(char c, int digits) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw failure("\\" + c + " needs " + digits + " hexadecimal digits");
            }
            code = code * 16 + digit;
            at++;
        }
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw failure("\\" + c + " names no character");
        }
        resolved.appendCodePoint(code);
    }

    private void named() {
        int end = text.indexOf('}', at);
        if (at >= text.length() || text.charAt(at) != '{' || end < 0) {
            throw failure("\\N needs the name of a character in braces");
        }
        try {
            resolved.appendCodePoint(Character.codePointOf(text.substring(at + 1, end)));
        } catch (IllegalArgumentException e) {
            throw failure("unknown Unicode character name");
        }
        at = end + 1;
    }

    private JinjaException failure(String message) {
        return Syntax.error(source, position, message + ": write \\\\ where a backslash is meant");
    }
}
