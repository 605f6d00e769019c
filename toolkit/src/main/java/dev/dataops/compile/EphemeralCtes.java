package dev.dataops.compile;

import dev.dataops.sql.Dialect;
import dev.dataops.sql.Token;
import dev.dataops.sql.Tokenizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ephemeral models that a node selects from, directly or through one another, in the order in which they must be defined. They enter the node's SQL as
 * common table expressions at its very beginning.
 */
final class EphemeralCtes {
    private final Map<String, String> selects = new LinkedHashMap<>();

    /** Adds a model's SELECT, after those that it selects from itself; a model already there stays as it is. */
    void add(String name, String select) {
        selects.putIfAbsent(name, select);
    }

    /** Adds everything that another node needs. */
    void addAll(EphemeralCtes others) {
        others.selects.forEach(selects::putIfAbsent);
    }

    boolean isEmpty() {
        return selects.isEmpty();
    }

    /** Returns the models' SELECTs by the name of their expression. */
    Map<String, String> selects() {
        return selects;
    }

    /** Returns the SQL with the expressions before its own, joining its {@code with} where it has one. */
    Woven weave(String sql, Dialect dialect) {
        if (selects.isEmpty()) {
            return new Woven(sql, 0, 0);
        }
        List<Token> tokens = Tokenizer.tokenize(sql, dialect);
        int first = nextCode(tokens, 0);
        boolean hasWith = first < tokens.size() && tokens.get(first).isWord("with");
        if (!hasWith) {
            int at = first < tokens.size() ? tokens.get(first).start() : sql.length();
            return insert(sql, at, "with " + expressions() + "\n");
        }
        int at = tokens.get(first).end();
        int second = nextCode(tokens, first + 1);
        if (second < tokens.size() && tokens.get(second).isWord("recursive")) {
            at = tokens.get(second).end();
        }
        return insert(sql, at, " " + expressions() + ",");
    }

    private String expressions() {
        StringBuilder text = new StringBuilder();
        selects.forEach((name, select) -> {
            if (!text.isEmpty()) {
                text.append(", ");
            }
            text.append(name).append(" as (\n").append(select).append("\n)");
        });
        return text.toString();
    }

    private static Woven insert(String sql, int at, String inserted) {
        return new Woven(sql.substring(0, at) + inserted + sql.substring(at), at, inserted.length());
    }

    private static int nextCode(List<Token> tokens, int from) {
        int index = from;
        while (index < tokens.size() && tokens.get(index).kind().isSkipped()) {
            index++;
        }
        return index;
    }

    /**
     * SQL with something put into it.
     *
     * @param sql the whole text
     * @param at offset at which it was put in
     * @param length how many characters were put in
     */
    record Woven(String sql, int at, int length) {
        /** Returns the offset before weaving of an offset in the whole text; -1 for one within what was put in. */
        int unwoven(int offset) {
            if (offset < at) {
                return offset;
            }
            return offset < at + length ? -1 : offset - length;
        }
    }
}
