package dev.dataops.jinja.statement;

import dev.dataops.jinja.runtime.Frame;
import dev.dataops.jinja.runtime.Statement;
import java.util.List;

/** Statements one after the other. */
public final class Block extends Statement {
    private static final Statement EMPTY = new Block(new Statement[0]);

    private final Statement[] statements;

    private Block(Statement[] statements) {
        this.statements = statements;
    }

    /** Returns the statements as one. */
    public static Statement of(List<Statement> statements) {
        return switch (statements.size()) {
            case 0 -> EMPTY;
            case 1 -> statements.get(0);
            default -> new Block(statements.toArray(new Statement[0]));
        };
    }

    @Override
    public Flow execute(Frame frame) {
        for (Statement statement : statements) {
            Flow flow = statement.execute(frame);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }
}
