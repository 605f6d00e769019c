package dev.dataops.jinja.parse.token;

/** Line ends of any system as {@code \n}. */
final class LineEnds {
    private final String text;
    private final boolean anyCarriageReturn;

    LineEnds(String text) {
        this.text = text;
        this.anyCarriageReturn = text.indexOf('\r') >= 0;
    }

    /** Returns a part of the text with {@code \r\n} and {@code \r} as {@code \n}. */
    String normalised(int from, int to) {
        if (!anyCarriageReturn) {
            return text.substring(from, to);
        }
        StringBuilder normalised = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\r') {
                normalised.append(c);
            } else if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                normalised.append('\n');
            }
        }
        return normalised.toString();
    }
}
