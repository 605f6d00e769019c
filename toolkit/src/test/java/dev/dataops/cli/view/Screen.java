package dev.dataops.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal as far as the live view needs one: text, line ends, back to the first column, cursor up, erase below; colours are passed over. */
final class Screen {
    private static final Pattern TOKEN = Pattern.compile("\u001b\\[(\\d*)([AJm])|\r|\n|[^\u001b\r\n]+");

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    static List<String> after(String output) {
        Screen screen = new Screen();
        Matcher matcher = TOKEN.matcher(output);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new AssertionError("cannot read " + output.substring(end));
            }
            end = matcher.end();
            screen.take(matcher);
        }
        return screen.lines.stream().map(StringBuilder::toString).toList();
    }

    private void take(Matcher token) {
        String text = token.group();
        if (text.equals("\r")) {
            column = 0;
        } else if (text.equals("\n")) {
            row++;
            column = 0;
            if (row == lines.size()) {
                lines.add(new StringBuilder());
            }
        } else if (!text.startsWith("\u001b")) {
            StringBuilder line = lines.get(row);
            line.replace(column, Math.min(line.length(), column + text.length()), text);
            column += text.length();
        } else if (token.group(2).equals("A")) {
            row -= Integer.parseInt(token.group(1));
        } else if (token.group(2).equals("J")) {
            lines.get(row).setLength(column);
            lines.subList(row + 1, lines.size()).clear();
        }
    }
}
