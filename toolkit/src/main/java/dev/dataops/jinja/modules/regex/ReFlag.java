package dev.dataops.jinja.modules.regex;

/** Python's flags for regular expressions, which templates add up. */
enum ReFlag {
    IGNORECASE('i', 2),
    LOCALE('L', 4),
    MULTILINE('m', 8),
    DOTALL('s', 16),
    UNICODE('u', 32),
    VERBOSE('x', 64),
    ASCII('a', 256);

    private final char letter;
    private final int value;

    ReFlag(char letter, int value) {
        this.letter = letter;
        this.value = value;
    }

    char letter() {
        return letter;
    }

    int value() {
        return value;
    }

    boolean isIn(int flags) {
        return (flags & value) != 0;
    }

    static int ofLetter(char letter) {
        for (ReFlag flag : values()) {
            if (flag.letter == letter) {
                return flag.value;
            }
        }
        return 0;
    }
}
