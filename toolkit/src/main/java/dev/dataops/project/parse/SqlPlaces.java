package dev.dataops.project.parse;

import dev.dataops.core.SourceLocation;
import dev.dataops.project.files.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds places in the SQL of a file again. Looks only when there is something to complain about, so that nothing is noted while all is well. */
public final class SqlPlaces {
    private SqlPlaces() {}

    /**
     * Finds a pattern in a text.
     *
     * @param text the text
     * @param path its file, as shown to people
     * @param pattern what to find; its first group, if it has one, is the place, else the whole match
     */
    public static Optional<SourceLocation> find(SourceText text, String path, String pattern) {
        Matcher match = Pattern.compile(pattern, Pattern.DOTALL).matcher(text.text());
        if (!match.find()) {
            return Optional.empty();
        }
        int at = match.groupCount() > 0 ? match.start(1) : match.start();
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (text.text().charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int column = at - lineStart + 1 + (line == 1 ? text.skippedColumns() : 0);
        return Optional.of(new SourceLocation(path, line + text.skippedLines(), column));
    }

    /** Finds where {@code config(...)} sets a key; the file itself if that is nowhere to be seen. */
    static SourceLocation config(SourceText text, SourceLocation file, String key) {
        String name = key.replace("-", "[-_]");
        return find(text, file.path(), "\\bconfig\\s*\\(.*?\\b(" + name + ")\\b")
                .orElse(file);
    }
}
