package dev.dataops.execution.materialize;

import dev.dataops.warehouse.ResultTable;
import dev.dataops.warehouse.Session;
import dev.dataops.warehouse.StatementOutcome;
import java.util.function.UnaryOperator;

/** Sends a node's statements to the warehouse, each with the query comment, and keeps them for {@code target/run}. */
public final class Statements {
    private final Session session;
    private final UnaryOperator<String> comment;
    private final StringBuilder script = new StringBuilder();
    private String last = "";

    /**
     * Creates an empty script.
     *
     * @param session where statements go
     * @param comment puts the comment at a statement
     */
    public Statements(Session session, UnaryOperator<String> comment) {
        this.session = session;
        this.comment = comment;
    }

    /** Runs a statement and forgets its rows. */
    public StatementOutcome run(String statement) {
        return session.execute(noted(statement));
    }

    /** Runs a statement and returns its rows. */
    public ResultTable query(String statement) {
        return session.query(noted(statement));
    }

    private String noted(String statement) {
        if (!script.isEmpty()) {
            script.append(";\n\n");
        }
        script.append(statement);
        last = comment.apply(statement);
        return last;
    }

    /** Returns everything that was run so far, without comments. */
    public String script() {
        return script.toString();
    }

    /** Returns the text that was sent last, comment and all: positions in the warehouse's errors count in it. */
    public String last() {
        return last;
    }
}
