package dev.dataops.cli.terminal;

/** How many columns text takes on a terminal: most characters one, East Asian and pictures two, combining marks none. */
public final class TextWidth {
    private TextWidth() {}

    /** Returns the columns that a line takes. */
    public static int of(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            width += of(letter);
            at += Character.charCount(letter);
        }
        return width;
    }

    /** Returns as much of a line as fits, with a sign at its end where something was cut away. */
    public static String cut(String line, int columns, String sign) {
        if (of(line) <= columns) {
            return line;
        }
        int room = columns - of(sign);
        if (room < 0) {
            return cut(sign, columns, "");
        }
        int end = 0;
        int width = 0;
        while (end < line.length()) {
            int letter = line.codePointAt(end);
            if (width + of(letter) > room) {
                break;
            }
            width += of(letter);
            end += Character.charCount(letter);
        }
        return line.substring(0, end) + sign;
    }

    /** Returns a line with blanks behind it, so that it takes so many columns at least. */
    public static String padRight(String line, int columns) {
        return line + " ".repeat(Math.max(0, columns - of(line)));
    }

    /** Returns a line with blanks before it, so that it takes so many columns at least. */
    public static String padLeft(String line, int columns) {
        return " ".repeat(Math.max(0, columns - of(line))) + line;
    }

    private static int of(int letter) {
        if (letter < 0x300) {
            return 1;
        }
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(letter) ? 2 : 1;
    }

    /** The blocks whose characters are wide or full width (Unicode Standard Annex 11), in broad strokes. */
    private static boolean isWide(int letter) {
        return (letter >= 0x1100 && letter <= 0x115f)
                || (letter >= 0x2e80 && letter <= 0xa4cf && letter != 0x303f)
                || (letter >= 0xac00 && letter <= 0xd7a3)
                || (letter >= 0xf900 && letter <= 0xfaff)
                || (letter >= 0xfe30 && letter <= 0xfe6f)
                || (letter >= 0xff00 && letter <= 0xff60)
                || (letter >= 0xffe0 && letter <= 0xffe6)
                || (letter >= 0x1f300 && letter <= 0x1f64f)
                || (letter >= 0x1f680 && letter <= 0x1f6ff)
                || (letter >= 0x1f900 && letter <= 0x1f9ff)
                || (letter >= 0x20000 && letter <= 0x3fffd);
    }
}
