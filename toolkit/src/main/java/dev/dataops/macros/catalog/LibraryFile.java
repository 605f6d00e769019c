package dev.dataops.macros.catalog;

import dev.dataops.jinja.Template;
import dev.dataops.jinja.runtime.MacroDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of the library, cut into macros without being parsed: most runs need few of them, and start-up shall not wait for the others. That
 * works because every macro of the library begins at the begin of a line, and because nothing else does that looks like one.
 */
final class LibraryFile {
    private static final String LINE_WITH_TAG = "\n{% ";
    private static final String MACRO = "macro ";
    private static final String TEST = "test ";

    private final String text;
    private final String path;

    LibraryFile(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /** Returns the macros, to be read when they are first needed. Searches without a regular expression, which is slow until it is compiled. */
    List<CatalogMacro> macros(String packageName) {
        List<CatalogMacro> macros = new ArrayList<>();
        int start = nextOpening(0);
        while (start < text.length()) {
            int begin = start;
            int end = nextOpening(start);
            macros.add(CatalogMacro.later(packageName, nameAt(start), path, () -> read(begin, end)));
            start = end;
        }
        return macros;
    }

    /** Returns the offset of the first tag after another that opens a macro, or the text's end. */
    private int nextOpening(int after) {
        int line = text.indexOf(LINE_WITH_TAG, after);
        while (line >= 0) {
            int word = line + LINE_WITH_TAG.length();
            if (text.startsWith(MACRO, word) || text.startsWith(TEST, word)) {
                return line + 1;
            }
            line = text.indexOf(LINE_WITH_TAG, word);
        }
        return text.length();
    }

    private String nameAt(int opening) {
        int word = opening + LINE_WITH_TAG.length() - 1;
        boolean test = text.startsWith(TEST, word);
        int name = word + (test ? TEST : MACRO).length();
        return (test ? "test_" : "").concat(text.substring(name, text.indexOf('(', name)));
    }

    /** Reads one macro, behind as many line feeds as there are lines before it, so that positions are those in the file. */
    private MacroDefinition read(int start, int end) {
        long linesBefore = text.substring(0, start).lines().count();
        String alone = "\n".repeat((int) linesBefore) + text.substring(start, end);
        return Template.parse(alone, path).macros().get(0);
    }
}
