package dev.dataops.execution;

import dev.dataops.compile.CompiledSql;
import dev.dataops.core.Diagnostic;
import dev.dataops.core.SourceLocation;
import dev.dataops.warehouse.WarehouseException;
import java.util.Optional;

/** Turns a position in a statement that the warehouse refused into the place in the file where somebody wrote it. */
final class StatementErrors {
    private StatementErrors() {}

    /**
     * Returns the finding with the place in the source.
     *
     * @param failure what the warehouse said
     * @param statement the text that was sent
     * @param compiled the compiled SQL within it
     */
    static Diagnostic located(WarehouseException failure, String statement, CompiledSql compiled) {
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
