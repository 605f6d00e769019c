package dev.dataops.cli.terminal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text from outside harmless before people see it: what a warehouse, a file or a server wrote must not move the cursor, hide lines, turn the direction of
 * writing, or be taken for a command by GitHub Actions, which reads its commands from the output of every step.
 */
public final class Printable {
    private static final Pattern WORKFLOW_COMMAND = Pattern.compile("(?m)^(\\s*)::");
    private static final Pattern OLD_WORKFLOW_COMMAND = Pattern.compile("##\\[");

    private Printable() {}

    /** Returns text whose only control characters are line feeds and tabs; others are shown as {@code \}{@code u001b}. */
    public static String text(String text) {
        String shown = isHarmless(text) ? text : escaped(text);
        if (shown.contains("::")) {
            shown = WORKFLOW_COMMAND.matcher(shown).replaceAll("$1\\\\::");
        }
        return shown.contains("##[") ? OLD_WORKFLOW_COMMAND.matcher(shown).replaceAll("#\\\\#[") : shown;
    }

    /** Returns text on one line: as {@link #text}, with line ends and tabs shown as blanks. */
    public static String line(String text) {
        return text(text.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
    }

    private static boolean isHarmless(String text) {
        return text.chars().noneMatch(letter -> isHarmful((char) letter));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean lineEnd = letter == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (!isHarmful(letter)) {
                escaped.append(letter);
            } else if (!lineEnd) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            }
        }
        return escaped.toString();
    }

    /** Control characters, and those that turn the direction of writing. */
    private static boolean isHarmful(char letter) {
        return (Character.isISOControl(letter) && letter != '\n' && letter != '\t')
                || letter == '\u2028'
                || letter == '\u2029'
                || letter == '\u200e'
                || letter == '\u200f'
                || (letter >= '\u202a' && letter <= '\u202e')
                || (letter >= '\u2066' && letter <= '\u2069');
    }
}
