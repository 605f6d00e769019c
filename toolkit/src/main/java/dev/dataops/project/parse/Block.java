package dev.dataops.project.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block such as {@code {% snapshot name %} ... {% endsnapshot %}} that stands in a file by itself.
 *
 * @param name its name
 * @param contents what stands between its tags, verbatim
 * @param start where the opening tag begins in the text
 * @param contentStart where the contents begin in the text
 */
record Block(String name, String contents, int start, int contentStart) {
    /**
     * Finds the blocks of one kind in a text.
     *
     * @param kind the name of the tag, such as {@code snapshot} or {@code docs}
     */
    static List<Block> find(String kind, String text) {
        if (!text.contains(kind)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Matcher opening = Pattern.compile(
                        "\\{#.*?#\\}|\\{%[-+]?\\s*(?:raw\\s*[-+]?%\\}.*?\\{%[-+]?\\s*endraw|" + kind
                                + "\\s+([A-Za-z_][A-Za-z0-9_]*))\\s*[-+]?%\\}",
                        Pattern.DOTALL)
                .matcher(text);
        Matcher closing =
                Pattern.compile("\\{%[-+]?\\s*end" + kind + "\\s*[-+]?%\\}").matcher(text);
        int from = 0;
        while (opening.find(from)) {
            from = opening.end();
            if (opening.group(1) != null && closing.find(from)) {
                blocks.add(new Block(opening.group(1), text.substring(from, closing.start()), opening.start(), from));
                from = closing.end();
            }
        }
        return blocks;
    }

    /** Returns the line of an offset, counted from 1. */
    static int line(String text, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
