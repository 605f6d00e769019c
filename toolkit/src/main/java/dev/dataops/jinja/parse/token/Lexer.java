package dev.dataops.jinja.parse.token;

import dev.dataops.jinja.operation.text.Strings;
import dev.dataops.jinja.runtime.Source;

/**
 * Cuts a template into text and tags, with white space control, comments, {@code raw} and {@code docs} blocks, and hands the inside of
 * tags to {@link TagLexer}. Line ends become {@code \n}, and one line end at the very end of the template is dropped.
 */
public final class Lexer {
    private final Source source;
    private final String text;
    private final int limit;
    private final Tokens tokens;
    private final LineEnds lineEnds;
    private final TagLexer tags;
    private boolean tagged;

    private Lexer(Source source) {
        this.source = source;
        this.text = source.text();
        this.limit = withoutLastLineEnd(text);
        this.tokens = new Tokens(text.length());
        this.lineEnds = new LineEnds(text);
        this.tags = new TagLexer(source, limit, lineEnds, tokens);
    }

    /**
     * Returns the tokens of a template, of which the last is {@link TokenKind#END}.
     *
     * @throws dev.dataops.jinja.value.JinjaException if a tag, comment or text in quotes does not end
     */
    public static Lexed lex(Source source) {
        Lexer lexer = new Lexer(source);
        lexer.run();
        return new Lexed(new TokenStream(source, lexer.tokens), lexer.tagged);
    }

    /**
     * What a template consists of.
     *
     * @param stream its tokens
     * @param tagged whether it has any tag or comment
     */
    public record Lexed(TokenStream stream, boolean tagged) {}

    private static int withoutLastLineEnd(String text) {
        int length = text.length();
        if (text.endsWith("\r\n")) {
            return length - 2;
        }
        return text.endsWith("\n") || text.endsWith("\r") ? length - 1 : length;
    }

    private void run() {
        int at = 0;
        while (true) {
            int open = nextTag(at);
            if (open < 0) {
                addData(at, limit);
                tokens.add(TokenKind.END, limit, limit, null);
                return;
            }
            tagged = true;
            char sign = open + 2 < limit ? text.charAt(open + 2) : ' ';
            addData(at, sign == '-' ? stripRight(at, open) : open);
            int inside = open + (sign == '-' || sign == '+' ? 3 : 2);
            at = switch (text.charAt(open + 1)) {
                case '#' -> skipComment(open, inside);
                case '{' -> tags.lexPrint(open, inside);
                default -> lexTag(open, inside);
            };
        }
    }

    private int nextTag(int from) {
        int open = from;
        while ((open = text.indexOf('{', open)) >= 0 && open + 1 < limit) {
            char second = text.charAt(open + 1);
            if (second == '{' || second == '%' || second == '#') {
                return open;
            }
            open++;
        }
        return -1;
    }

    private int stripRight(int from, int to) {
        int end = to;
        while (end > from && Strings.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int stripLeft(int from) {
        int at = from;
        while (at < limit && Strings.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void addData(int from, int to) {
        if (from < to) {
            tokens.add(TokenKind.DATA, from, to, lineEnds.normalised(from, to));
        }
    }

    private int skipComment(int open, int inside) {
        int close = text.indexOf("#}", inside);
        if (close < 0 || close + 2 > limit) {
            throw Syntax.error(source, open, "Missing end of comment tag", "end the comment with #}");
        }
        boolean strip = close > inside && text.charAt(close - 1) == '-';
        return strip ? stripLeft(close + 2) : close + 2;
    }

    private int lexTag(int open, int inside) {
        int name = stripLeft(inside);
        if (text.startsWith("raw", name)) {
            int close = stripLeft(name + 3);
            boolean strip = close < limit && text.charAt(close) == '-';
            if (text.startsWith("%}", strip ? close + 1 : close)) {
                int begin = close + (strip ? 3 : 2);
                return lexRaw(open, strip ? stripLeft(begin) : begin);
            }
        }
        int first = tokens.size();
        int end = tags.lexTag(open, inside);
        return isName(first + 1, "docs") ? lexDocs(open, end) : end;
    }

    private boolean isName(int token, String name) {
        return token < tokens.size() && tokens.kind(token) == TokenKind.NAME && name.equals(tokens.value(token));
    }

    private int lexRaw(int open, int from) {
        int[] end = findEnd("endraw", from);
        if (end == null) {
            throw Syntax.error(source, open, "Missing end of raw directive", "end the block with {% endraw %}");
        }
        boolean strip = text.charAt(end[0] + 2) == '-';
        addData(from, strip ? stripRight(from, end[0]) : end[0]);
        return text.charAt(end[1] - 3) == '-' ? stripLeft(end[1]) : end[1];
    }

    /** The text of a docs block is not a template: it is taken as it stands. */
    private int lexDocs(int open, int from) {
        int begin = tokens.end(tokens.size() - 1);
        int[] end = findEnd("enddocs", from);
        if (end == null) {
            throw Syntax.error(source, open, "Missing end of docs block", "end the block with {% enddocs %}");
        }
        tokens.add(TokenKind.DATA, begin, end[0], text.substring(begin, end[0]));
        return tags.lexTag(end[0], end[0] + 2 + (isSign(text.charAt(end[0] + 2)) ? 1 : 0));
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    /** Returns the offsets of the begin and the end of the next tag of a name, or null. */
    private int @org.jspecify.annotations.Nullable [] findEnd(String name, int from) {
        int open = from;
        while ((open = text.indexOf("{%", open)) >= 0 && open + 2 < limit) {
            int at = stripLeft(isSign(text.charAt(open + 2)) ? open + 3 : open + 2);
            if (text.startsWith(name, at)) {
                int close = stripLeft(at + name.length());
                int end = close < limit && isSign(text.charAt(close)) ? close + 1 : close;
                if (text.startsWith("%}", end)) {
                    return new int[] {open, end + 2};
                }
            }
            open += 2;
        }
        return null;
    }
}
