package dev.dataops.jinja.parse;

/** Line ends of any system as {@code \n}. */
final class LineEnds {
    private LineEnds() {}

    /** Returns a part of a text with {@code \r\n} and {@code \r} as {@code \n}. */
    static String normalise(String text, int from, int to) {
        int carriage = text.indexOf('\r', from);
        if (carriage < 0 || carriage >= to) {
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
