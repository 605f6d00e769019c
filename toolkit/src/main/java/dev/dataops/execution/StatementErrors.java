package dev.dataops.execution;

import dev.dataops.compile.CompiledSql;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.SourceLocation;
import dev.dataops.sql.Dialect;
import dev.dataops.sql.Token;
import dev.dataops.sql.Tokenizer;
import dev.dataops.warehouse.WarehouseException;
import java.util.List;
import java.util.Optional;

/** Says of a statement that the warehouse refused what a person can do about it, and where: in the file in which somebody wrote it. */
final class StatementErrors {
    private StatementErrors() {}

    /**
     * Returns the finding with the place in the source, and what is wrong with the whole text where that is plain.
     *
     * @param failure what the warehouse said
     * @param statement the text that was sent
     * @param compiled the compiled SQL within it
     * @param dialect how the SQL is cut into tokens
     */
    static Diagnostic explained(WarehouseException failure, String statement, CompiledSql compiled, Dialect dialect) {
        Diagnostic finding = located(failure, statement, compiled);
        if (!statement.contains(compiled.sql())) {
            return finding;
        }
        List<Token> tokens = Tokenizer.tokenize(compiled.sql(), dialect);
        if (tokens.stream().allMatch(token -> token.kind().isSkipped())) {
            return finding.withMessage("there is no SQL in it, only comments or Jinja that prints nothing")
                    .withHint("write a SELECT, or disable it with enabled: false");
        }
        if (tokens.stream().anyMatch(token -> token.isSymbol(";"))) {
            return finding.withHint(
                    "it must be one query without a semicolon: remove the ';', and put statements that are"
                            + " to run before or after into hooks");
        }
        return finding;
    }

    private static Diagnostic located(WarehouseException failure, String statement, CompiledSql compiled) {
        Diagnostic finding = failure.diagnostic();
        int start = statement.indexOf(compiled.sql());
        if (failure.sqlLine() == 0 || start < 0) {
            return finding;
        }
        int linesBefore = (int)
                statement.substring(0, start).chars().filter(c -> c == '\n').count();
        int line = failure.sqlLine() - linesBefore;
        if (line < 1) {
            return finding;
        }
        boolean firstLine = line == 1;
        int columnsBefore = firstLine ? start - (statement.lastIndexOf('\n', start - 1) + 1) : 0;
        Optional<SourceLocation> place = compiled.source(line, Math.max(0, failure.sqlColumn() - columnsBefore));
        return place.map(finding::at).orElse(finding);
    }
}
