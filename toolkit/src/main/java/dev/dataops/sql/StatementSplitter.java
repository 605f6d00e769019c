package dev.dataops.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a script at its semicolons, leaving those in quotes and comments alone. Parts without anything but comments are dropped. */
public final class StatementSplitter {
    private final String script;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int start = -1;
    private int end;
    private String firstWord = "";
    private boolean hasCode;
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
        } else if (token.kind() != TokenKind.BLANK) {
            if (start < 0) {
                start = token.start();
            }
            end = token.end();
            if (!token.kind().isSkipped()) {
                if (!hasCode && token.kind() == TokenKind.WORD) {
                    firstWord = token.text().toLowerCase(Locale.ROOT);
                }
                hasCode = true;
            }
        }
    }

    private void finish() {
        if (hasCode) {
            countLinesUpTo(start);
            statements.add(new SqlStatement(script.substring(start, end), firstWord, line, start - lineStart + 1));
        }
        start = -1;
        hasCode = false;
        firstWord = "";
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
