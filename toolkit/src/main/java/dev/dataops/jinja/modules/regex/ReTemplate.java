package dev.dataops.jinja.modules.regex;

import dev.dataops.jinja.value.JinjaException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** What {@code re.sub} puts in place of a match: text with groups such as {@code \1} and {@code \g<name>}. */
final class ReTemplate {
    private final String source;
    private final RePattern pattern;
    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;

    /** Reads a template for a pattern. */
    ReTemplate(String source, RePattern pattern) {
        this.source = source;
        this.pattern = pattern;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c == '\\' && at < source.length()) {
                escape(source.charAt(at++));
            } else {
                literal.append(c);
            }
        }
        endLiteral();
    }

    private void endLiteral() {
        if (literal.length() > 0) {
            parts.add(literal.toString());
            literal.setLength(0);
        }
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> literal.append('\n');
            case 't' -> literal.append('\t');
            case 'r' -> literal.append('\r');
            case 'f' -> literal.append('\f');
            case 'v' -> literal.append('\u000b');
            case 'a' -> literal.append('\u0007');
            case 'b' -> literal.append('\b');
            case '\\' -> literal.append('\\');
            case 'g' -> namedGroup();
            case '0' -> literal.append('\0');
            default -> {
                if (c >= '1' && c <= '9') {
                    numberedGroup();
                } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                    throw JinjaException.of("bad escape \\" + c + " in the replacement of a regular expression");
                } else {
                    literal.append('\\').append(c);
                }
            }
        }
    }

    private void numberedGroup() {
        int from = at - 1;
        if (at < source.length() && Character.isDigit(source.charAt(at))) {
            at++;
        }
        addGroup(Integer.parseInt(source.substring(from, at)));
    }

    private void namedGroup() {
        int end = source.indexOf('>', at);
        if (!source.startsWith("<", at) || end < 0) {
            throw JinjaException.of("missing group name in the replacement of a regular expression");
        }
        String name = source.substring(at + 1, end);
        at = end + 1;
        Object number = pattern.groupNumbers().get(name);
        if (number instanceof Long known) {
            addGroup(known.intValue());
        } else if (name.matches("\\d{1,4}")) {
            addGroup(Integer.parseInt(name));
        } else {
            throw JinjaException.of("unknown group name '" + name + "'");
        }
    }

    private void addGroup(int number) {
        if (number > pattern.groups()) {
            throw JinjaException.of("invalid group reference " + number);
        }
        endLiteral();
        parts.add(number);
    }

    void expand(StringBuilder out, MatchResult match) {
        for (Object part : parts) {
            if (part instanceof Integer group) {
                String taken = match.group(group);
                out.append(taken == null ? "" : taken);
            } else {
                out.append(part);
            }
        }
    }
}
