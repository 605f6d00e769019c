package dev.dataops.sql;

/** Names as SQL writes them. */
public final class Identifier {
    private Identifier() {}

    /** Returns a name in double quotes, with quotes inside it doubled; right for any name in DuckDB, Snowflake and PostgreSQL. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Returns whether a name could be written without quotes: a letter or underscore, then letters, digits and underscores, all ASCII. Says nothing of
     * reserved words.
     */
    public static boolean isPlain(String name) {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isDigit(c) && !isLetter(c) && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
