package dev.dataops.cli.terminal;

/** How text looks on a terminal that has colours. */
public enum Style {
    BOLD(1),
    DIM(2),
    RED(31),
    GREEN(32),
    YELLOW(33),
    CYAN(36);

    private final int code;

    Style(int code) {
        this.code = code;
    }

    /** Returns text between the control sequences that switch this style on and everything off again. */
    String wrap(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
