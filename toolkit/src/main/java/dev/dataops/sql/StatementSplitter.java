package dev.dataops.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a script at its semicolons, leaving those in quotes and comments alone. Comments before a statement, and parts without anything but comments, are dropped: DuckDB counts the places of its errors wrongly behind a leading comment.
 */
public final class StatementSplitter {
    private final String script;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int start = -1;
    private int end;
    private String firstWord = "";
    private int line = 1;
    private int lineStart;
    private int counted;

    private StatementSplitter(String script) {
        this.script = script;
    }

    /** Returns the statements of a script in their order. */
    public static List<SqlStatement> split(String script, Dialect dialect) {
        StatementSplitter splitter = new StatementSplitter(script);
        for (Token token : Tokenizer.tokenize(script, dialect)) {
            splitter.take(token);
        }
        splitter.finish();
        return splitter.statements;
    }

    private void take(Token token) {
        if (token.isSymbol(";")) {
            finish();
        } else if (start >= 0 && token.kind() != TokenKind.BLANK) {
            end = token.end();
        } else if (!token.kind().isSkipped()) {
            start = token.start();
            end = token.end();
            firstWord = token.kind() == TokenKind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
        }
    }

    private void finish() {
        if (start >= 0) {
            countLinesUpTo(start);
            statements.add(new SqlStatement(script.substring(start, end), firstWord, line, start - lineStart + 1));
        }
        start = -1;
    }

    private void countLinesUpTo(int offset) {
        for (; counted < offset; counted++) {
            if (script.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
    }
}
