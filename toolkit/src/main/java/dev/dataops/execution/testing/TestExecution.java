package dev.dataops.execution.testing;

import dev.dataops.core.Diagnostic;
import dev.dataops.core.ErrorCode;
import dev.dataops.core.ToolkitException;
import dev.dataops.execution.materialize.Statements;
import dev.dataops.execution.result.NodeStatus;
import dev.dataops.project.Node;
import dev.dataops.sql.RelationName;
import dev.dataops.warehouse.RelationCache;
import dev.dataops.warehouse.RelationInfo;
import dev.dataops.warehouse.RelationSql;
import dev.dataops.warehouse.RelationType;
import dev.dataops.warehouse.ResultTable;
import dev.dataops.warehouse.Session;
import java.util.List;

/**
 * Runs a data test: the query that finds what is wrong, wrapped into one that counts and judges.
 *
 * @param test the test
 * @param wrongRows its compiled SQL
 * @param session the worker's session
 * @param statements sends and keeps what is run
 * @param sql the engine's SQL
 * @param relations the relations known to exist
 */
public record TestExecution(
        Node.DataTest test,
        String wrongRows,
        Session session,
        Statements statements,
        RelationSql sql,
        RelationCache relations) {

    /**
     * Counts and judges.
     *
     * @param store whether what is wrong is kept in the test's own relation
     * @throws ToolkitException if the query fails or its {@code fail_calc} gives no number
     */
    public TestOutcome run(boolean store) {
        TestThresholds thresholds = TestThresholds.of(test);
        if (store) {
            storeFailures();
        }
        String judged = store ? "select *\nfrom " + test.failures() : wrongRows;
        List<Object> row = onlyRow(statements.query(thresholds.query(judged)));
        long count = count(row.get(0));
        NodeStatus status = thresholds.judge(truth(row.get(1)), truth(row.get(2)));
        return TestOutcome.of(status, count, thresholds);
    }

    /** The relation belongs to the test alone: whatever stood there is replaced. */
    private void storeFailures() {
        RelationName failures = test.failures();
        RelationType type = test.config().string("store_failures_as", "table").equals("view")
                ? RelationType.VIEW
                : RelationType.TABLE;
        statements.run(sql.createSchema(failures.database(), failures.schema()));
        session.begin();
        try {
            relations
                    .find(session, failures)
                    .filter(old -> old.type() != type)
                    .ifPresent(old -> statements.run(sql.drop(old.name(), old.type())));
            statements.run(
                    type == RelationType.VIEW
                            ? sql.createOrReplaceView(failures, wrongRows)
                            : sql.createOrReplaceTableAs(failures, wrongRows));
            session.commit();
        } catch (RuntimeException | Error failure) {
            session.rollback();
            throw failure;
        }
        relations.created(new RelationInfo(failures, type));
    }

    private List<Object> onlyRow(ResultTable table) {
        if (table.rows().size() != 1 || table.columns().size() != 3) {
            throw wrong("the test's query returned " + table.rows().size() + " rows instead of one count");
        }
        return table.rows().get(0);
    }

    private long count(Object value) {
        if (value instanceof Number count) {
            return count.longValue();
        }
        throw wrong(
                value == null
                        ? "the test's fail_calc gave NULL, not a number"
                        : "the test's fail_calc gave '" + value + "', not a number");
    }

    private ToolkitException wrong(String message) {
        return new ToolkitException(Diagnostic.error(ErrorCode.SQL_FAILED, message)
                .at(test.location())
                .of(test.id().value())
                .withHint("fail_calc must be an aggregate that gives a number also where there is no row, such as"
                        + " count(*) or coalesce(sum(n), 0)"));
    }

    private static boolean truth(Object value) {
        return Boolean.TRUE.equals(value);
    }
}
